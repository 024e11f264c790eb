using Soliguide.Domain.Places.Hours;

namespace Soliguide.Domain.Places.Sheets;

/// <summary>
/// A planned closure, change of hours or message, for the place or one service. Several may be planned; each has an id, so
/// that a second never replaces a running first.
/// </summary>
/// <param name="Id">Unique within the place, permanent.</param>
/// <param name="Kind">What it says.</param>
/// <param name="From">First day, local to the place.</param>
/// <param name="To">Last day, included; null is until further notice.</param>
public sealed record Period(string Id, PeriodKind Kind, DateOnly From, DateOnly? To)
{
    /// <summary>The service it is about; null is the whole place.</summary>
    public string? ServiceId { get; init; }

    /// <summary>The hours during the period, for <see cref="PeriodKind.ChangedHours"/>.</summary>
    public WeeklyHours? Hours { get; init; }

    /// <summary>Words for the public.</summary>
    public string? Text { get; init; }

    /// <summary>Whether this local day lies within, both ends included.</summary>
    public bool Covers(DateOnly day) => From <= day && (To is null || day <= To);
}
