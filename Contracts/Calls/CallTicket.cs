namespace Soliguide.Contracts.Calls;

/// <summary>What a caller has in hand.</summary>
/// <param name="Lease">Names the lease; every act needs it.</param>
/// <param name="Caller">The caller's staff id.</param>
/// <param name="Places">The places not dealt with yet, the first to speak about first.</param>
/// <param name="Until">When the lease ends unless it is extended (UTC).</param>
[GenerateSerializer, Immutable, Alias("call-ticket")]
public sealed record CallTicket(string Lease, string Caller, TicketPlace[] Places, DateTimeOffset Until);

/// <summary>A place in a caller's hand.</summary>
/// <param name="Place">The place.</param>
/// <param name="Waits">False when it needs no call any more: somebody answered, or the campaign let go of it.</param>
/// <param name="Reason">Why it waits, in camel case; empty when it does not.</param>
/// <param name="Turn">Why it is its turn; null when it does not wait.</param>
[GenerateSerializer, Immutable, Alias("ticket-place")]
public sealed record TicketPlace(string Place, bool Waits, string Reason, CallTurn? Turn);

/// <summary>Why it is a place's turn.</summary>
/// <param name="PromisedAt">They asked to be called from this moment on (UTC); null is no promise.</param>
/// <param name="Presence">Whether somebody is likely to pick up.</param>
/// <param name="Vital">Whether it offers what people cannot do without.</param>
/// <param name="LastVerified">When the sheet was last said to be right (UTC); null is never.</param>
/// <param name="Attempts">Calls made so far.</param>
[GenerateSerializer, Immutable, Alias("call-turn")]
public sealed record CallTurn(DateTimeOffset? PromisedAt, CallPresence Presence, bool Vital, DateTimeOffset? LastVerified, int Attempts)
{
    /// <summary>About how many people it serves in a week; null is unknown.</summary>
    [Id(0)]
    public int? PeopleServed { get; init; }
}

/// <summary>Whether somebody is likely to pick up.</summary>
[Alias("call-presence")]
public enum CallPresence
{
    /// <summary>Open by its own hours.</summary>
    Open,

    /// <summary>Nobody knows its hours.</summary>
    Unknown,

    /// <summary>Closed by its own hours.</summary>
    Closed,
}
