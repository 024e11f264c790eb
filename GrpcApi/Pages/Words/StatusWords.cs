using Soliguide.Domain.Places;
using Soliguide.Domain.Places.Public;

namespace Soliguide.GrpcApi.Pages.Words;

/// <summary>
/// What somebody who wants to go there must know, in words: a presumed closure never reads like a confirmed one, and unknown hours
/// never like a closed door.
/// </summary>
/// <param name="Title">The state, a few words.</param>
/// <param name="Advice">What to do about it; empty when nothing.</param>
/// <param name="Reason">Why.</param>
/// <param name="Lines">Since when, until when, and when it opens next, as far as known.</param>
internal sealed record StatusWords(string Title, string Advice, string Reason, IReadOnlyList<string> Lines)
{
    /// <summary>The words for a status, on the place's own clocks.</summary>
    public static StatusWords Of(OpeningStatus status, TimeZoneInfo zone) => new(
        PageWords.Of("state", status.State),
        PageWords.Of("advice", status.State),
        PageWords.Of("reason", status.Reason),
        [.. Moments(status).Select(moment => Line(moment.Phrase, moment.At, zone))]);

    // The beginning of today's opening or of last night says nothing; that of a closure of days does. An opening that follows
    // at once is said once.
    private static IEnumerable<(string Phrase, DateTimeOffset At)> Moments(OpeningStatus status)
    {
        var lasts = status.State is OpeningState.TemporarilyClosed or OpeningState.PresumedClosed;
        if (lasts && status.Since is { } since)
        {
            yield return ("status.since", since);
        }

        if (status.Until is { } until && until != status.NextOpening)
        {
            yield return ("status.until", until);
        }

        if (status.NextOpening is { } next && status.State is not (OpeningState.Open or OpeningState.PartiallyOpen))
        {
            yield return ("status.next", next);
        }
    }

    // Closures are whole local days: midnight is said as the day, and the end of one as the last day that belongs to it.
    private static string Line(string phrase, DateTimeOffset at, TimeZoneInfo zone)
    {
        var day = LocalDay.Of(at, zone);
        return (phrase, LocalDay.Start(day, zone) == at) switch
        {
            ("status.until", true) => PageWords.Fill("status.until.day", ("day", FrenchDates.Full(day.AddDays(-1)))),
            ("status.since", true) => PageWords.Fill("status.since.day", ("day", FrenchDates.Full(day))),
            _ => PageWords.Fill(phrase, ("moment", FrenchDates.Moment(at, zone))),
        };
    }
}
