using System.Text.Json;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Microsoft.Extensions.Primitives;
using Soliguide.GrpcApi.Errors;
using Soliguide.GrpcApi.Mapping;

namespace Soliguide.GrpcApi.Json;

/// <summary>
/// Reads a request of JSON before it is transcoded: what transcoding would pass over in silence (a field that does not exist) or refuse without
/// saying where (a value that is none) is named, all of it at once and as gRPC names it.
/// </summary>
internal static class JsonFields
{
    private const int LongestName = 64;

    /// <summary>Looks at an object of the body.</summary>
    public static void Check(JsonElement value, MessageDescriptor message, Reading at)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            at.Refuse(FieldErrors.Unreadable, "Write an object.");
            return;
        }

        foreach (var part in value.EnumerateObject())
        {
            if (Find(message, part.Name) is not { } field)
            {
                Refuse(part.Name, at);
            }
            else if (part.Value.ValueKind != JsonValueKind.Null)
            {
                Check(part.Value, field, at[field.Name]);
            }
        }
    }

    /// <summary>Looks at a parameter after the question mark: a path of fields, such as <c>scope.territories</c>.</summary>
    public static void Check(string path, StringValues values, MessageDescriptor message, Reading at)
    {
        var field = default(FieldDescriptor);
        var here = at;
        foreach (var name in path.Split('.'))
        {
            var inside = field is null ? message : IsObject(field) && !field.IsRepeated ? field.MessageType : null;
            field = inside is null ? null : Find(inside, name);
            if (field is null)
            {
                Refuse(path, at);
                return;
            }

            here = here[field.Name];
        }

        if (IsObject(field!))
        {
            here.Refuse(FieldErrors.Unreadable, "Name a field of it, such as scope.territories.");
        }
        else if (values.Count != 1 && !field!.IsRepeated)
        {
            here.Refuse(FieldErrors.Unreadable, "Give it once.");
        }
        else
        {
            for (var index = 0; index < values.Count; index++)
            {
                Judge(Text(values[index] ?? "", field!), field!, field!.IsRepeated ? here[index] : here);
            }
        }
    }

    private static void Check(JsonElement value, FieldDescriptor field, Reading at)
    {
        if (!field.IsRepeated || field.IsMap)
        {
            CheckOne(value, field, at);
        }
        else if (value.ValueKind != JsonValueKind.Array)
        {
            at.Refuse(FieldErrors.Unreadable, "Write a list.");
        }
        else
        {
            var index = 0;
            foreach (var item in value.EnumerateArray())
            {
                CheckOne(item, field, at[index++]);
            }
        }
    }

    private static void CheckOne(JsonElement value, FieldDescriptor field, Reading at)
    {
        if (IsObject(field) && !field.IsMap)
        {
            Check(value, field.MessageType, at);
        }
        else
        {
            Judge(value.GetRawText(), field, at);
        }
    }

    // The library's own reader is the judge of what a value may look like.
    private static void Judge(string json, FieldDescriptor field, Reading at)
    {
        try
        {
            var value = field is { IsRepeated: true, IsMap: false } ? $"[{json}]" : json;
            JsonParser.Default.Parse($"{{\"{field.JsonName}\":{value}}}", field.ContainingType);
        }
        catch (Exception e) when (e is InvalidProtocolBufferException or InvalidJsonException or FormatException or OverflowException)
        {
            at.Refuse(
                field.FieldType == FieldType.Enum ? FieldErrors.Value : FieldErrors.Unreadable,
                field.FieldType == FieldType.Enum ? $"Write one of {string.Join(", ", field.EnumType.Values.Skip(1).Select(value => value.Name))}." : "Write it as /openapi/v1.json says.");
        }
    }

    // After the question mark everything is text; truth is written bare in JSON.
    private static string Text(string value, FieldDescriptor field) =>
        field.FieldType == FieldType.Bool && value is "true" or "false" ? value : JsonSerializer.Serialize(value);

    private static FieldDescriptor? Find(MessageDescriptor message, string name) =>
        message.FindFieldByName(name) ?? message.Fields.InDeclarationOrder().FirstOrDefault(field => field.JsonName == name);

    // Messages of google.protobuf (instants, spans, masks) are one word in JSON.
    private static bool IsObject(FieldDescriptor field) => field.FieldType == FieldType.Message && field.MessageType.File.Package != "google.protobuf";

    private static void Refuse(string name, Reading at) =>
        at[name.Length > LongestName ? name[..LongestName] : name].Refuse(FieldErrors.Unknown, "There is no such field: correct its name or leave it out.");
}
