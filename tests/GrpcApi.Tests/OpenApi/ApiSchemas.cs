using System.Text.Json.Nodes;
using Google.Protobuf.Reflection;
using Microsoft.OpenApi;

namespace Soliguide.GrpcApi.Tests.OpenApi;

/// <summary>Messages and enums as schemas, in the form that protobuf has in JSON. Only what a method leads to is written.</summary>
internal sealed class ApiSchemas(OpenApiDocument document)
{
    private const string Ours = "soliguide.v1.";

    /// <summary>A message, by reference.</summary>
    public IOpenApiSchema Of(MessageDescriptor message) => message.FullName switch
    {
        "google.protobuf.Timestamp" => Text("date-time"),
        "google.protobuf.Duration" => new OpenApiSchema { Type = JsonSchemaType.String, Description = "Seconds with the letter s, such as 1.5s." },
        "google.protobuf.FieldMask" => new OpenApiSchema { Type = JsonSchemaType.String, Description = "Paths of fields in lower camel case, with commas between." },
        "google.protobuf.Any" => new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Properties = new Dictionary<string, IOpenApiSchema> { ["@type"] = new OpenApiSchema { Type = JsonSchemaType.String } },
            AdditionalPropertiesAllowed = true,
        },
        _ => Reference(NameOf(message.FullName), () => Write(message)),
    };

    /// <summary>A field.</summary>
    public IOpenApiSchema Of(FieldDescriptor field)
    {
        if (field.IsMap)
        {
            return new OpenApiSchema { Type = JsonSchemaType.Object, AdditionalProperties = One(field.MessageType.FindFieldByNumber(2)) };
        }

        return field.IsRepeated ? new OpenApiSchema { Type = JsonSchemaType.Array, Items = One(field) } : One(field);
    }

    private IOpenApiSchema One(FieldDescriptor field) => field.FieldType switch
    {
        FieldType.Message => Of(field.MessageType),
        FieldType.Enum => Reference(NameOf(field.EnumType.FullName), () => Write(field.EnumType)),
        FieldType.Bool => new OpenApiSchema { Type = JsonSchemaType.Boolean },
        FieldType.Int32 => new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32" },
        FieldType.Int64 => Text("int64"),
        FieldType.Double => new OpenApiSchema { Type = JsonSchemaType.Number, Format = "double" },
        FieldType.Float => new OpenApiSchema { Type = JsonSchemaType.Number, Format = "float" },
        FieldType.Bytes => Text("byte"),
        FieldType.String => new OpenApiSchema { Type = JsonSchemaType.String },
        _ => throw new NotSupportedException($"{field.FullName} is of a kind that no message had yet: say here how JSON writes it."),
    };

    private OpenApiSchema Write(MessageDescriptor message)
    {
        var schema = new OpenApiSchema { Type = JsonSchemaType.Object, Properties = new Dictionary<string, IOpenApiSchema>() };
        foreach (var field in message.Fields.InDeclarationOrder())
        {
            schema.Properties[field.JsonName] = Described(Of(field), ProtoComments.Of(field));
        }

        var choices = message.Oneofs.Where(choice => !choice.IsSynthetic)
            .Select(choice => $"One of {string.Join(", ", choice.Fields.Select(field => field.JsonName))}.");
        schema.Description = string.Join(' ', choices.Prepend(ProtoComments.Of(message)).Where(text => text is not null));
        return schema;
    }

    private static OpenApiSchema Write(EnumDescriptor kind) => new()
    {
        Type = JsonSchemaType.String,
        Enum = [.. kind.Values.Select(value => (JsonNode)value.Name)],
        Description = string.Join('\n', kind.Values.Select(value => $"- {value.Name}: {ProtoComments.Of(value)}").Prepend($"{ProtoComments.Of(kind)}\n")),
    };

    private OpenApiSchemaReference Reference(string name, Func<OpenApiSchema> write)
    {
        var schemas = document.Components!.Schemas!;
        if (!schemas.ContainsKey(name))
        {
            schemas[name] = new OpenApiSchema();
            schemas[name] = write();
        }

        return new OpenApiSchemaReference(name, document);
    }

    // A reference may say more than what it refers to, from 3.1 on.
    private static IOpenApiSchema Described(IOpenApiSchema schema, string? text)
    {
        if (text is not null)
        {
            switch (schema)
            {
                case OpenApiSchema own:
                    own.Description = own.Description is { } form ? $"{text} {form}" : text;
                    break;
                case OpenApiSchemaReference other:
                    other.Description = text;
                    break;
            }
        }

        return schema;
    }

    private static OpenApiSchema Text(string format) => new() { Type = JsonSchemaType.String, Format = format };

    private static string NameOf(string full) => full.StartsWith(Ours, StringComparison.Ordinal) ? full[Ours.Length..] : full;
}
