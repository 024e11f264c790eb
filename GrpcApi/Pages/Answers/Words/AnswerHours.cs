using System.Globalization;
using Soliguide.Domain;
using Soliguide.Domain.Places.Hours;

namespace Soliguide.GrpcApi.Pages.Answers.Words;

/// <summary>Openings in the page's language, in a form that the page also reads.</summary>
internal static class AnswerHours
{
    /// <summary>The openings of a day: <c>9h–12h, 14h–17h30</c>.</summary>
    public static string Hours(this AnswerWords words, ValueList<TimeSlot> slots) => slots.Count == 0
        ? words["hours.none"]
        : string.Join(words["list.comma"], slots.OrderBy(s => s.Start).Select(slot => slot.Start == slot.End
            ? words["hours.all"]
            : words.Fill("hours.slot", ("start", Time(words, slot.Start)), ("end", Time(words, slot.End)))));

    // French says 9h, not 9h00; 9:00 stays as it is.
    private static string Time(AnswerWords words, TimeOnly time)
    {
        var text = words.Fill(
            "hours.time",
            ("hour", time.Hour.ToString(CultureInfo.InvariantCulture)),
            ("minutes", time.Minute.ToString("00", CultureInfo.InvariantCulture)));
        return text.EndsWith("h00", StringComparison.Ordinal) ? text[..^2] : text;
    }
}
