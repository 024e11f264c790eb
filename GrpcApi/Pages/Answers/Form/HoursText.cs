using System.Globalization;
using System.Text.RegularExpressions;
using Soliguide.Domain;
using Soliguide.Domain.Places.Hours;
using Soliguide.GrpcApi.Pages.Answers.Words;

namespace Soliguide.GrpcApi.Pages.Answers.Form;

/// <summary>
/// Reads the openings of a day as people write them: <c>9h-12h, 14h-17h30</c>, <c>de 9 à 12 et de 14 à 17</c>, <c>9:00–17:00</c>,
/// <c>24h/24</c>, <c>fermé</c>. What it does not know it refuses, rather than leaving half of it out.
/// </summary>
internal static partial class HoursText
{
    private const int Longest = 120;
    private static readonly TimeOnly Evening = new(16, 0);

    /// <summary>The openings, none for a day of closure; null when it cannot be read, with the reason.</summary>
    public static ValueList<TimeSlot>? Read(string? text, AnswerWords words, out HoursFault fault)
    {
        fault = HoursFault.Unreadable;
        var plain = PlainText.Of(text ?? "").Trim();
        if (plain.Length > Longest)
        {
            return null;
        }

        if (plain.Trim('-', '–', '—', ' ', '.').Length == 0 || Vocabulary(words, "hours.closed").Contains(plain))
        {
            return [];
        }

        if (AllDay.IsMatch(plain))
        {
            return [new TimeSlot(TimeOnly.MinValue, TimeOnly.MinValue)];
        }

        var named = LetterRuns.Replace(plain, word =>
            Vocabulary(words, "hours.noon").Contains(word.Value) ? "12:00"
            : Vocabulary(words, "hours.midnight").Contains(word.Value) ? "0:00" : word.Value);
        var times = Time.Matches(named).Select(ToTime).ToArray();
        var rest = LetterRuns.Matches(Time.Replace(named, " ")).Select(word => word.Value).Except(Vocabulary(words, "hours.join"));
        return times.Length == 0 || times.Length % 2 != 0 || times.Any(t => t is null) || rest.Any() || !OnlySigns.IsMatch(Time.Replace(named, " "))
            ? null
            : Pair(times, ref fault);
    }

    private static ValueList<TimeSlot>? Pair(TimeOnly?[] times, ref HoursFault fault)
    {
        var slots = times.Chunk(2).Select(pair => new TimeSlot(pair[0]!.Value, pair[1]!.Value)).ToValueList();

        // A night shelter closes the next morning; a morning that closes before it opens is a slip of the finger.
        if (slots.Any(slot => slot.End <= slot.Start && slot.End != TimeOnly.MinValue && slot.Start < Evening))
        {
            fault = HoursFault.EndsBeforeItBegins;
            return null;
        }

        return slots;
    }

    private static TimeOnly? ToTime(Match match)
    {
        var hour = Number(match, "hour");
        var minutes = match.Groups["minutes"].Success ? Number(match, "minutes") : 0;
        hour = (match.Groups["half"].Value, hour) switch
        {
            ("pm", < 12) => hour + 12,
            ("am", 12) => 0,
            _ => hour,
        };
        return hour switch
        {
            24 when minutes == 0 => TimeOnly.MinValue,
            < 24 when minutes < 60 => new TimeOnly(hour, minutes),
            _ => null,
        };
    }

    private static HashSet<string> Vocabulary(AnswerWords words, string key) =>
        [.. PlainText.Words(words[key]), .. PlainText.Words(AnswerWords.French[key])];

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^24\s*h?\s*(?:/|sur)\s*24\s*h?$", RegexOptions.CultureInvariant)]
    private static partial Regex AllDay { get; }

    [GeneratedRegex(
        @"(?<![\d])(?<hour>\d{1,2})(?:\s*(?:heures?|hrs?|h|:|\.)\s?(?:(?<minutes>[0-5]\d)(?!\s*[h:])(?!\d))?)?\s*(?<half>am|pm)?(?!\d)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Time { get; }

    [GeneratedRegex(@"\p{L}+", RegexOptions.CultureInvariant)]
    private static partial Regex LetterRuns { get; }

    [GeneratedRegex(@"^[\s\p{L},;/\-–—.&+()'’،|]*$", RegexOptions.CultureInvariant)]
    private static partial Regex OnlySigns { get; }
}

/// <summary>Why hours could not be read.</summary>
internal enum HoursFault
{
    /// <summary>Not understood.</summary>
    Unreadable,

    /// <summary>An opening in the morning that ends before it begins.</summary>
    EndsBeforeItBegins,
}
