using Soliguide.Domain.Places.Hours;
using Soliguide.Domain.Places.Sheets;
using Soliguide.Domain.Places.Updates;
using Soliguide.GrpcApi.Pages.Words;

namespace Soliguide.GrpcApi.Pages.Answers.Words;

/// <summary>An answer as the public will see it, line by line, with weekdays.</summary>
/// <param name="Words">The language.</param>
/// <param name="Today">The day it is at the place.</param>
internal sealed record AnswerSaid(AnswerWords Words, DateOnly Today)
{
    private static readonly DayOfWeek[] Week =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    /// <summary>The lines of an answer about a place.</summary>
    public IReadOnlyList<SaidLine> Lines(AnswerContent content, DateOnly verified, PlaceSheet sheet) => content switch
    {
        AnswerContent.NothingChanges => [new(Words.Fill("said.nothing", ("day", Words.Full(verified))))],
        AnswerContent.ClosedForGood closed => [new(Words["said.forGood"]), .. Quote(closed.Text)],
        AnswerContent.Changes changes => [.. changes.Periods.SelectMany(period => Lines(period, sheet))],
        _ => [],
    };

    /// <summary>Only the dates and kinds, on one line: for proposals and lists.</summary>
    public string Short(AnswerContent content, DateOnly verified, PlaceSheet sheet) =>
        string.Join(" ", Lines(content, verified, sheet).Where(line => !line.IsDetail).Select(line => line.Text));

    private IEnumerable<SaidLine> Lines(Period period, PlaceSheet sheet)
    {
        var dates = Words.Range(period.From, period.To);
        var service = period.ServiceId is { } id ? sheet.Services.FirstOrDefault(s => s.Id == id) : null;
        yield return new SaidLine(period.Kind switch
        {
            PeriodKind.Closure when service is not null =>
                Words.Fill("said.closed.service", ("service", NameOf(service)), ("dates", dates)),
            PeriodKind.Closure => Words.Fill("said.closed", ("dates", dates)),
            PeriodKind.ChangedHours => Words.Fill("said.hours", ("dates", dates)),
            _ => Words.Fill("said.message", ("dates", dates)),
        });
        if (period.Kind == PeriodKind.Closure && service is null && Reopening(period, sheet) is { } day)
        {
            yield return new SaidLine(Words.Fill("said.reopens", ("day", Words.Full(day))));
        }

        foreach (var line in Hours(period.Hours).Concat(Quote(period.Text)))
        {
            yield return line;
        }

        yield return new SaidLine(Words[period.From > Today ? "said.seen" : "said.seen.now"]) { IsDetail = true };
    }

    private IEnumerable<SaidLine> Hours(WeeklyHours? hours) => hours is null
        ? []
        : Week.Select(day => new SaidLine($"{Words.Weekday(day)} : {Words.Hours(hours.On(day))}") { IsDetail = true });

    private static IEnumerable<SaidLine> Quote(string? text) => text is null ? [] : [new SaidLine(text) { IsDetail = true, IsQuote = true }];

    /// <summary>The first day after the closure on which the sheet has an opening; the day after where hours are unknown.</summary>
    private static DateOnly? Reopening(Period period, PlaceSheet sheet)
    {
        if (period.To is not { } last)
        {
            return null;
        }

        var days = Enumerable.Range(1, Week.Length).Select(last.AddDays).ToArray();
        return days.Where(day => sheet.Hours is null || sheet.Hours.On(day.DayOfWeek).Count > 0).Select(day => (DateOnly?)day).FirstOrDefault()
            ?? days[0];
    }

    /// <summary>A service by its own name, else by its kind; kinds are named in French.</summary>
    public static string NameOf(PlaceService service) => service.Name ?? PageWords.Category(service.Category);
}

/// <summary>One line of what the public reads.</summary>
/// <param name="Text">The words.</param>
internal sealed record SaidLine(string Text)
{
    /// <summary>Left out where only dates count.</summary>
    public bool IsDetail { get; init; }

    /// <summary>Words of the person, in whatever language.</summary>
    public bool IsQuote { get; init; }
}
