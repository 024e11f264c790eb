using System.Collections;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;

namespace Soliguide.Architecture.Tests.Pages;

/// <summary>One line of the page of settings.</summary>
public sealed record Setting(string Key, string Kind, string Default, string Range, string Meaning)
{
    /// <summary>All settings of an options class, those of its parts with their prefix.</summary>
    public static IEnumerable<Setting> Of(Type options, object values, string prefix = "") => options
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(p => p.CanWrite)
        .SelectMany(p => IsPart(p.PropertyType)
            ? Of(p.PropertyType, p.GetValue(values)!, $"{prefix}{p.Name}:")
            : [new Setting(prefix + p.Name, KindOf(p.PropertyType), Text(p.GetValue(values)), RangeOf(p), DocComments.Summary(p))]);

    private static bool IsPart(Type type) => type.IsClass && type.Namespace!.StartsWith("Soliguide.", StringComparison.Ordinal);

    private static string KindOf(Type type)
    {
        var one = Nullable.GetUnderlyingType(type) ?? type;
        return one switch
        {
            _ when one.IsArray => $"list of {KindOf(one.GetElementType()!)}s",
            _ when one.IsEnum => string.Join(" or ", Enum.GetNames(one).Select(n => $"`{n}`")),
            _ when one == typeof(string) => "text",
            _ when one == typeof(bool) => "`true` or `false`",
            _ when one == typeof(int) => "whole number",
            _ when one == typeof(DateOnly) => "date",
            _ when one == typeof(TimeOnly) => "time of day, `hh:mm`",
            _ when one == typeof(double) => "number",
            _ when one == typeof(Uri) => "address",
            _ when one == typeof(TimeSpan) => "time, `d.hh:mm:ss`",
            _ => throw new NotSupportedException($"Say what a setting of type {one} is."),
        };
    }

    private static string RangeOf(PropertyInfo property) => property.GetCustomAttribute<RangeAttribute>() is { } range
        ? $"{Plain(range.Minimum)} to {Plain(range.Maximum)}"
        : "";

    private static string Text(object? value) => value switch
    {
        null => "none",
        IList list => $"`{string.Join(", ", list.Cast<object>().Select(Plain))}`",
        _ => $"`{Plain(value)}`",
    };

    private static string Plain(object value) => value switch
    {
        bool yes => yes ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
