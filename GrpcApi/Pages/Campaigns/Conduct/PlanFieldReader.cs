using System.Globalization;
using Soliguide.Domain;
using Soliguide.Domain.Campaigns;
using Soliguide.Domain.Places.Hours;

namespace Soliguide.GrpcApi.Pages.Campaigns.Conduct;

/// <summary>Reads single fields of a plan's form, and says what cannot be read.</summary>
internal sealed class PlanFieldReader(PlanFields fields, List<PlanProblem> problems)
{
    /// <summary>What date fields send, and what people type where the browser has none.</summary>
    private static readonly string[] DayForms = ["yyyy-MM-dd", "d/M/yyyy"];
    private static readonly string[] MomentForms = ["yyyy-MM-dd'T'HH:mm", "d/M/yyyy H:mm", "d/M/yyyy H'h'mm", "d/M/yyyy H'h'"];
    private static readonly string[] TimeForms = ["H:mm", "H'h'mm", "H'h'"];
    private static readonly char[] Separators = [',', ';', '\n'];

    public void Refuse(string field, string word) => problems.Add(new PlanProblem(field, PlanWords.Of(word)));

    /// <summary>Two days, both or neither; null when neither is there or one cannot be read.</summary>
    public DayRange? Days(string from, string to, bool needed = false)
    {
        var (first, last) = (Day(from, needed || fields[to].Length > 0), Day(to, needed || fields[from].Length > 0));
        return first is { } start && last is { } end ? new DayRange(start, end) : null;
    }

    /// <summary>The dates of phases; a phase without one is not held, or as in the plan.</summary>
    public PhaseDates Phases(string prefix)
    {
        LocalMoment? Of(Phase phase) => Moment(prefix + FigureWriter.Name(phase));
        return new PhaseDates
        {
            CollectContacts = Of(Phase.CollectContacts), Ask = Of(Phase.Ask), Remind = Of(Phase.Remind), Call = Of(Phase.Call),
            Default = Of(Phase.Default), LastAsk = Of(Phase.LastAsk), End = Of(Phase.End),
        };
    }

    /// <summary>Quiet hours such as <c>19:00-08:30, 12h-13h</c>.</summary>
    public ValueList<TimeSlot> Slots(string field)
    {
        var slots = new List<TimeSlot>();
        foreach (var part in Names(field))
        {
            if (part.Split('-', '–') is [var start, var end] && Time(start) is { } from && Time(end) is { } to)
            {
                slots.Add(new TimeSlot(from, to));
            }
            else
            {
                Refuse(field, "form.hours");
                break;
            }
        }

        return slots.ToValueList();
    }

    /// <summary>A word of an enumeration in camel case; null, with a problem, when it is none.</summary>
    public T? Word<T>(string field)
        where T : struct, Enum
    {
        if (Read<T>(fields[field]) is { } word)
        {
            return word;
        }

        Refuse(field, "form.choice");
        return null;
    }

    /// <summary>The ticked words of an enumeration; what is none was not ticked on our page.</summary>
    public ValueList<T> Words<T>(string field)
        where T : struct, Enum => fields.All(field).Select(Read<T>).OfType<T>().Distinct().ToValueList();

    /// <summary>Names apart by commas or lines.</summary>
    public ValueList<string> Names(string field) =>
        fields[field].Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToValueList();

    private DateOnly? Day(string field, bool needed)
    {
        if (DateOnly.TryParseExact(fields[field], DayForms, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var day))
        {
            return day;
        }

        if (needed || fields[field].Length > 0)
        {
            Refuse(field, "form.day");
        }

        return null;
    }

    private LocalMoment? Moment(string field)
    {
        if (fields[field].Length == 0)
        {
            return null;
        }

        if (DateTime.TryParseExact(fields[field], MomentForms, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var local))
        {
            return new LocalMoment(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
        }

        Refuse(field, "form.moment");
        return null;
    }

    private static TimeOnly? Time(string text) =>
        TimeOnly.TryParseExact(text.Trim().Replace(" ", "", StringComparison.Ordinal), TimeForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    private static T? Read<T>(string text)
        where T : struct, Enum => Enum.GetValues<T>().Where(word => FigureWriter.Name(word) == text).Cast<T?>().FirstOrDefault();
}
