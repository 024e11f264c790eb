using System.Collections.Concurrent;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Soliguide.Architecture.Tests.Pages;

/// <summary>Doc comments as the compiler wrote them beside the assemblies, as one line of Markdown each.</summary>
public static partial class DocComments
{
    // Tests of several pages read them at once.
    private static readonly ConcurrentDictionary<Assembly, Dictionary<string, XElement>> Known = [];

    /// <summary>The summary of a type.</summary>
    public static string Summary(Type type) => Summary(type.Assembly, "T:" + Name(type));

    /// <summary>The summary of a property.</summary>
    public static string Summary(PropertyInfo property) => Summary(property.DeclaringType!.Assembly, $"P:{Name(property.DeclaringType!)}.{property.Name}");

    /// <summary>The summary of a method that has no overloads.</summary>
    public static string Summary(MethodInfo method) => Summary(method.DeclaringType!.Assembly, $"M:{Name(method.DeclaringType!)}.{method.Name}");

    private static string Summary(Assembly assembly, string member)
    {
        var found = Known.GetOrAdd(assembly, Read).FirstOrDefault(m => m.Key == member || m.Key.StartsWith(member + "(", StringComparison.Ordinal)).Value;
        return Line(found?.Element("summary") ?? throw new InvalidOperationException($"{member} has no summary."));
    }

    private static Dictionary<string, XElement> Read(Assembly assembly) =>
        XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml")).Descendants("member").ToDictionary(m => (string)m.Attribute("name")!, m => m);

    private static string Line(XElement summary) =>
        Spaces().Replace(string.Concat(summary.Nodes().Select(Text)), " ").Trim().Replace("|", "\\|", StringComparison.Ordinal);

    private static string Text(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
        XElement { Name.LocalName: "see" } see => $"`{Last(see)}`",
        XElement { Name.LocalName: "paramref" } parameter => $"`{(string?)parameter.Attribute("name")}`",
        XElement other => string.Concat(other.Nodes().Select(Text)),
        _ => "",
    };

    private static string Last(XElement see) => (((string?)see.Attribute("cref") ?? (string?)see.Attribute("langword"))!).Split('(')[0].Split('.', ':')[^1];

    private static string Name(Type type) => type.FullName!.Replace('+', '.');

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
