using System.Text.Json;
using Soliguide.Domain.Places;
using Soliguide.Domain.Places.Public;

namespace Soliguide.GrpcApi.Pages.Public.Words;

/// <summary>
/// In one line what somebody who wants to go there now must know. What is only presumed never reads like a closure that somebody announced,
/// and unknown hours never like a closed door.
/// </summary>
internal static class PublicStatus
{
    /// <summary>The line, on the place's own clocks.</summary>
    public static string Line(this PublicWords words, OpeningStatus status, TimeZoneInfo zone, DateTimeOffset now)
    {
        var today = LocalDay.Of(now, zone);
        return (status.State, status.Until, status.NextOpening) switch
        {
            (OpeningState.Open or OpeningState.PartiallyOpen, { } until, _) when IsSoon(until) =>
                words.Fill($"{Key(status.State)}.until", ("time", words.Time(until, zone))),
            (OpeningState.Closed, _, { } next) when LocalDay.Of(next, zone) == today => words.Fill("state.closed.today", ("time", words.Time(next, zone))),
            (OpeningState.Closed, _, { } next) => words.Fill("state.closed.next", ("day", words.Day(next, zone)), ("time", words.Time(next, zone))),

            // Closures are whole local days: the midnight at which one ends is said as its last day.
            (OpeningState.TemporarilyClosed, { } until, _) => words.Fill("state.temporarilyClosed.until", ("day", words.Day(until.AddTicks(-1), zone))),
            _ => words[Key(status.State)],
        };

        // A night that ends before noon of the morrow is said by its hour alone.
        bool IsSoon(DateTimeOffset until) => LocalDay.Of(until, zone) == today || until - now < TimeSpan.FromHours(12);
    }

    private static string Key(OpeningState state) => $"state.{JsonNamingPolicy.CamelCase.ConvertName(state.ToString())}";
}
