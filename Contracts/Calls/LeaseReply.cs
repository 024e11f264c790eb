namespace Soliguide.Contracts.Calls;

/// <summary>A ticket, or why there is none.</summary>
/// <param name="Ticket">What to call; null is nothing now.</param>
/// <param name="Rest">Why nothing.</param>
/// <param name="Next">When to ask again (UTC), where that is known.</param>
[GenerateSerializer, Immutable, Alias("lease-reply")]
public sealed record LeaseReply(CallTicket? Ticket, DeskRest Rest = DeskRest.None, DateTimeOffset? Next = null);

/// <summary>Why nobody is called now.</summary>
[Alias("desk-rest")]
public enum DeskRest
{
    /// <summary>Somebody is.</summary>
    None,

    /// <summary>Nothing waits whose time has come.</summary>
    NothingWaits,

    /// <summary>The territory is quiet now: hours, days or a public holiday of the plan.</summary>
    QuietTime,

    /// <summary>The campaign is not running.</summary>
    CampaignRests,
}
