using System.Globalization;
using Soliguide.Domain;
using Soliguide.Domain.Places.Hours;
using Soliguide.GrpcApi.Pages.Answers.Words;

namespace Soliguide.GrpcApi.Pages.Answers.Form;

/// <summary>Reads single fields and keeps what is wrong with them, in the order of the form.</summary>
internal sealed class FieldReader(AnswerFields fields, AnswerWords words, DateOnly today)
{
    private const int ShownOfAText = 40;
    private readonly List<FormProblem> _problems = [];

    public IReadOnlyList<FormProblem> Problems => _problems;

    public void Refuse(string field, string text) => _problems.Add(new FormProblem(field, text));

    /// <summary>A day that is needed.</summary>
    public DateOnly? Day(string field, string missing)
    {
        var text = fields[field];
        if (text.Length == 0)
        {
            Refuse(field, words[missing]);
            return null;
        }

        var day = DayText.Read(text, today, words);
        if (day is null)
        {
            Refuse(field, words.Fill("error.day", ("text", Short(text)), ("example", words.Long(today))));
        }

        return day;
    }

    /// <summary>First and last day of a period; no last day only when it is said so.</summary>
    public (DateOnly From, DateOnly? To)? Dates(string prefix)
    {
        var from = Day($"{prefix}du", "error.from");
        var isOpen = fields[$"{prefix}sansfin"] == "oui";
        var to = isOpen ? null : Day($"{prefix}au", "error.to");
        return from is { } first && (isOpen || to is not null) ? (first, to) : null;
    }

    /// <summary>The openings of the week; null when a day cannot be read or all are empty.</summary>
    public WeeklyHours? Week()
    {
        var before = _problems.Count;
        var days = Enumerable.Range(1, 7).Select(Hours).ToArray();
        if (_problems.Count > before)
        {
            return null;
        }

        if (days.All(slots => slots.Count == 0))
        {
            Refuse("h1", words["error.hours.none"]);
            return null;
        }

        return new WeeklyHours
        {
            Monday = days[0],
            Tuesday = days[1],
            Wednesday = days[2],
            Thursday = days[3],
            Friday = days[4],
            Saturday = days[5],
            Sunday = days[6],
        };
    }

    private ValueList<TimeSlot> Hours(int day)
    {
        var field = $"h{day.ToString(CultureInfo.InvariantCulture)}";
        if (HoursText.Read(fields[field], words, out var fault) is { } slots)
        {
            return slots;
        }

        Refuse(field, words.Fill(
            fault == HoursFault.EndsBeforeItBegins ? "error.hours.order" : "error.hours",
            ("weekday", words.Weekday((DayOfWeek)(day % 7))),
            ("text", Short(fields[field]))));
        return [];
    }

    private static string Short(string text) => text.Length <= ShownOfAText ? text : $"{text[..ShownOfAText]}…";
}
