using System.Globalization;
using System.Reflection;
using System.Text;
using Soliguide.Contracts.Places;

namespace Soliguide.Architecture.Tests.Pages;

/// <summary>The list of grains: what each is, by what key it is found, and what it may be asked.</summary>
internal static class GrainsPage
{
    public static string Write()
    {
        var page = new StringBuilder("""
            # Grains

            Written by `GrainsPageTests` from `Contracts`; do not edit. What is said here is frozen in `Contracts/OrleansContracts.txt`:
            a method whose alias or types change breaks the build. A method marked *one way* is not waited for; one marked
            *interleaves* is answered while another is at work.

            """);
        foreach (var grain in Grains())
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {grain.Name}\n\n{DocComments.Summary(grain)}\n\n| method | says | what it does |\n| --- | --- | --- |\n");
            foreach (var method in grain.GetMethods().OrderBy(m => m.MetadataToken))
            {
                page.Append(CultureInfo.InvariantCulture, $"| {Signature(method)} | {Result(method)} | {DocComments.Summary(method)} |\n");
            }
        }

        return page.ToString();
    }

    public static IEnumerable<Type> Grains() => typeof(IPlaceGrain).Assembly.GetExportedTypes()
        .Where(t => t.IsInterface && t.IsAssignableTo(typeof(IGrain)))
        .OrderBy(t => t.Name, StringComparer.Ordinal);

    private static string Signature(MethodInfo method) =>
        $"`{method.Name}({string.Join(", ", method.GetParameters().Select(p => p.Name))})`";

    private static string Result(MethodInfo method)
    {
        var marks = method.GetCustomAttributes().Select(a => a.GetType().Name switch
        {
            "OneWayAttribute" => "*one way*",
            "AlwaysInterleaveAttribute" => "*interleaves*",
            _ => "",
        });
        var said = method.ReturnType.GenericTypeArguments is [var type] ? $"`{Name(type)}`" : "";
        return string.Join(", ", marks.Prepend(said).Where(t => t.Length > 0));
    }

    private static string Name(Type type) => type switch
    {
        { IsArray: true } => Name(type.GetElementType()!) + "[]",
        _ when type == typeof(string) => "string",
        _ when type == typeof(int) => "int",
        _ => type.Name,
    };
}
