namespace Soliguide.Domain.Places.Public;

/// <summary>Whether a place is open at an instant, why, and what comes next.</summary>
/// <param name="State">What somebody in front of the door would find.</param>
/// <param name="Reason">Why.</param>
public sealed record OpeningStatus(OpeningState State, OpeningReason Reason)
{
    /// <summary>Since when this state holds (UTC), where it is known and has a beginning.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Until when it holds (UTC, first instant after it); null is until further notice or unknown.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>The next confirmed opening after the instant (UTC), within 400 days; never one in a presumed closure.</summary>
    public DateTimeOffset? NextOpening { get; init; }

    /// <summary>The period's words, where a period is the reason.</summary>
    public string? Text { get; init; }

    /// <summary>Services that are stopped now, by id.</summary>
    public ValueList<string> StoppedServices { get; init; } = [];
}
