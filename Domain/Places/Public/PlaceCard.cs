using Soliguide.Domain.Places.Hours;
using Soliguide.Domain.Places.Sheets;
using Soliguide.Domain.Places.Updates;

namespace Soliguide.Domain.Places.Public;

/// <summary>
/// What everybody may read of a place. A type of its own, made by <see cref="PublicView"/> alone, so that nothing secret can
/// slip through a second field. Opening status is computed from it and an instant, never stored.
/// </summary>
/// <param name="Key">Country, department and local id.</param>
/// <param name="Name">What people call it.</param>
/// <param name="TimeZone">IANA name.</param>
public sealed record PlaceCard(PlaceKey Key, string Name, string TimeZone)
{
    /// <summary>The form of this document; readers skip fields they do not know.</summary>
    public int Schema { get; init; } = 1;

    /// <summary>Fixed address or mobile round.</summary>
    public PlaceKind Kind { get; init; }

    /// <summary>What the place is and offers.</summary>
    public string? Description { get; init; }

    /// <summary>Where it is; only the city where access is on referral.</summary>
    public Position Position { get; init; } = new();

    /// <summary>Stops of a mobile round; without positions where access is on referral.</summary>
    public ValueList<RoundStop> Stops { get; init; } = [];

    /// <summary>People come on referral only; the address is not shown.</summary>
    public bool OnReferral { get; init; }

    /// <summary>What it offers.</summary>
    public ValueList<PlaceService> Services { get; init; } = [];

    /// <summary>Public numbers.</summary>
    public ValueList<PublicPhone> Phones { get; init; } = [];

    /// <summary>Ordinary week; null is unknown.</summary>
    public WeeklyHours? Hours { get; init; }

    /// <summary>What it does on public holidays.</summary>
    public PublicHolidayRule PublicHolidays { get; init; }

    /// <summary>Confirmed periods, by the owner or by an answer.</summary>
    public ValueList<Period> Periods { get; init; } = [];

    /// <summary>The default of a running campaign that nobody answered: presumed, apart from everything confirmed.</summary>
    public DefaultNotice? Presumed { get; init; }

    /// <summary>Languages spoken.</summary>
    public ValueList<string> Languages { get; init; } = [];

    /// <summary>Whom it receives; null is unknown.</summary>
    public Publics? Publics { get; init; }

    /// <summary>Who gets in with a wheelchair or an animal; null is unknown.</summary>
    public Accessibility? Accessibility { get; init; }

    /// <summary>When somebody of the place last said that the sheet is right (UTC).</summary>
    public DateTimeOffset? LastVerified { get; init; }

    /// <summary>When the content last changed (UTC).</summary>
    public DateTimeOffset? LastModified { get; init; }

    /// <summary>How the last answer came; who gave it is not public.</summary>
    public Channel? LastAnswerChannel { get; init; }
}
