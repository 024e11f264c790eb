namespace Soliguide.Domain.Calls;

/// <summary>
/// The order of the desk: promised call-backs that are due, the oldest promise first; then places open now by their own hours; vital
/// services; those passed over least recently; longest without verification, by the day; more people served, where that is known; fewest
/// attempts. The rest is only there so that two desks tell the same order.
/// </summary>
public static class CallOrder
{
    /// <summary>The places whose time has come, the first to call first.</summary>
    /// <param name="waiting">The places on the desk where there is somebody to dial.</param>
    /// <param name="skipped">When a caller passed a place over (UTC): it goes to the back of its group.</param>
    /// <param name="now">The instant (UTC).</param>
    public static IReadOnlyList<WaitingPlace> Of(
        IEnumerable<WaitingPlace> waiting, IReadOnlyDictionary<string, DateTimeOffset> skipped, DateTimeOffset now) =>
    [
        .. waiting.Where(place => place.IsDue(now))
            .Select(place => (Place: place, Why: CallWhy.Of(place, now), Skipped: Skipped(place, skipped)))
            .OrderBy(turn => turn.Why.PromisedAt is null)
            .ThenBy(turn => Later(turn.Why.PromisedAt, turn.Skipped))
            .ThenBy(turn => turn.Why.Presence)
            .ThenBy(turn => !turn.Why.Vital)
            .ThenBy(turn => turn.Skipped ?? DateTimeOffset.MinValue)
            .ThenBy(turn => turn.Why.LastVerified?.UtcDateTime.Date ?? DateTime.MinValue)
            .ThenByDescending(turn => turn.Why.PeopleServed ?? 0)
            .ThenBy(turn => turn.Why.Attempts)
            .ThenBy(turn => turn.Place.Since)
            .ThenBy(turn => turn.Place.Place, StringComparer.Ordinal)
            .Select(turn => turn.Place),
    ];

    /// <summary>When a place was last passed over, since it waits for this call.</summary>
    private static DateTimeOffset? Skipped(WaitingPlace place, IReadOnlyDictionary<string, DateTimeOffset> skipped) =>
        skipped.TryGetValue(place.Place, out var at) && at >= place.Since ? at : null;

    private static DateTimeOffset? Later(DateTimeOffset? promised, DateTimeOffset? skipped) =>
        promised is null ? null : skipped > promised ? skipped : promised;
}
