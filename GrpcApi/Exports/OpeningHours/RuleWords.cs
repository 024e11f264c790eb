using System.Globalization;
using System.Text;

namespace Soliguide.GrpcApi.Exports.OpeningHours;

/// <summary>Dates and comments as <c>opening_hours</c> writes them.</summary>
internal static class RuleWords
{
    /// <summary>Earlier days stand for "always": readers of the format know no year before 1900.</summary>
    private static readonly DateOnly Earliest = new(2000, 1, 1);

    /// <summary>Nobody plans that far: such years stand for "until further notice".</summary>
    private const int LastYear = 9000;

    /// <summary>
    /// Days, with the year at both ends. Until further notice takes two ranges, because the format has no open end within a year: the rest of the
    /// first year, then all years after it.
    /// </summary>
    public static IEnumerable<string> Days(DateOnly from, DateOnly? to)
    {
        var first = from < Earliest ? Earliest : from;
        if (to is { Year: < LastYear } last)
        {
            return last < first ? [] : [first == last ? Day(first) : $"{Day(first)}-{Day(last)}"];
        }

        return [$"{Day(first)}-{Day(new DateOnly(first.Year, 12, 31))}", $"{first.Year + 1}+"];
    }

    /// <summary>One day, as <c>2026 Aug 01</c>.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy MMM dd", CultureInfo.InvariantCulture);

    /// <summary>Minutes of a day as a stretch of time.</summary>
    public static string Between(int start, int end) => new Stretch(start, end).ToString();

    /// <summary>A modifier with its comment in quotes; a quote within becomes an apostrophe, since the format cannot escape it.</summary>
    public static string Modifier(string word, string? comment)
    {
        var plain = new StringBuilder();
        foreach (var c in comment ?? "")
        {
            plain.Append(char.IsControl(c) || char.IsWhiteSpace(c) ? ' ' : c is '"' ? '\'' : c);
        }

        var text = string.Join(' ', plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return text.Length == 0 ? word : $"{word} \"{text}\"";
    }
}
