using System.Text.RegularExpressions;
using System.Xml.Linq;
using Google.Protobuf.Reflection;

namespace Soliguide.GrpcApi.Tests.OpenApi;

/// <summary>The comments of the protos, as the compiler kept them of the generated code.</summary>
internal static partial class ProtoComments
{
    private static readonly Dictionary<string, string> All = XDocument.Load(Path.ChangeExtension(typeof(V1.Place).Assembly.Location, ".xml"))
        .Descendants("member")
        .Where(member => member.Element("summary") is not null)
        .ToDictionary(member => ((string)member.Attribute("name")!).Split('(')[0] is var name && name.StartsWith("M:", StringComparison.Ordinal)
            ? (string)member.Attribute("name")! : name, member => Spaces().Replace(member.Element("summary")!.Value, " ").Trim());

    public static string? Of(MessageDescriptor message) => All.GetValueOrDefault($"T:{Name(message.ClrType)}");

    public static string? Of(FieldDescriptor field) => All.GetValueOrDefault($"P:{Name(field.ContainingType.ClrType)}.{field.PropertyName}");

    public static string? Of(EnumDescriptor kind) => All.GetValueOrDefault($"T:{Name(kind.ClrType)}");

    public static string? Of(EnumValueDescriptor value)
    {
        var field = value.EnumDescriptor.ClrType.GetFields().First(f =>
            f.GetCustomAttributes(typeof(OriginalNameAttribute), false) is [OriginalNameAttribute original] && original.Name == value.Name);
        return All.GetValueOrDefault($"F:{Name(value.EnumDescriptor.ClrType)}.{field.Name}");
    }

    public static string? Of(MethodDescriptor method) => All.FirstOrDefault(member => member.Key.StartsWith(
        $"M:Soliguide.V1.{method.Service.Name}.{method.Service.Name}Base.{method.Name}(", StringComparison.Ordinal)).Value;

    private static string Name(Type type) => type.FullName!.Replace('+', '.');

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
