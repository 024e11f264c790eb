using Soliguide.Domain.Places.Hours;

namespace Soliguide.Domain.Places.Sheets;

/// <summary>
/// The sheet of a place (fiche) as its owner keeps it: private record, with what must never be shown. The public reads
/// <see cref="Public.PlaceCard"/>, made by <see cref="Public.PublicView"/> alone.
/// </summary>
/// <param name="Key">Country, department and local id.</param>
/// <param name="Name">What people call it.</param>
/// <param name="TimeZone">IANA name, such as <c>Europe/Paris</c> or <c>Indian/Reunion</c>.</param>
public sealed record PlaceSheet(PlaceKey Key, string Name, string TimeZone)
{
    /// <summary>Fixed address or mobile round.</summary>
    public PlaceKind Kind { get; init; }

    /// <summary>Where the sheet stands in its life.</summary>
    public SheetStatus Status { get; init; } = SheetStatus.Online;

    /// <summary>Who may read it.</summary>
    public Visibility Visibility { get; init; }

    /// <summary>What the place is and offers, public text without mark-up.</summary>
    public string? Description { get; init; }

    /// <summary>Where it is.</summary>
    public Position Position { get; init; } = new();

    /// <summary>Stops of a mobile round, in order.</summary>
    public ValueList<RoundStop> Stops { get; init; } = [];

    /// <summary>People come on referral only: the address, in words and as a point, is secret.</summary>
    public bool OnReferral { get; init; }

    /// <summary>What it offers.</summary>
    public ValueList<PlaceService> Services { get; init; } = [];

    /// <summary>Numbers shown to the public.</summary>
    public ValueList<PublicPhone> Phones { get; init; } = [];

    /// <summary>Ordinary week; null is unknown.</summary>
    public WeeklyHours? Hours { get; init; }

    /// <summary>What it does on public holidays.</summary>
    public PublicHolidayRule PublicHolidays { get; init; }

    /// <summary>Periods that the owner planned outside any campaign.</summary>
    public ValueList<Period> Periods { get; init; } = [];

    /// <summary>Languages spoken, ISO 639, in the owner's order.</summary>
    public ValueList<string> Languages { get; init; } = [];

    /// <summary>Whom it receives; null is unknown. A service may have its own.</summary>
    public Publics? Publics { get; init; }

    /// <summary>Who gets in with a wheelchair or an animal; null is unknown.</summary>
    public Accessibility? Accessibility { get; init; }

    /// <summary>The partner network that owns the data, where one does.</summary>
    public string? OwnerNetwork { get; init; }

    /// <summary>When somebody of the place last said that the sheet is right (UTC).</summary>
    public DateTimeOffset? LastVerified { get; init; }

    /// <summary>When the sheet's content last changed (UTC).</summary>
    public DateTimeOffset? LastModified { get; init; }

    /// <summary>How the last answer came.</summary>
    public Provenance? Provenance { get; init; }

    /// <summary>
    /// About how many people it serves in a week, 1 to 1,000,000; null is unknown. A week, so that a place that opens one day compares with one
    /// that opens seven. Never public: it is somebody's estimate, made to decide whom to call first, and would rank places against each other.
    /// </summary>
    public int? PeopleServed { get; init; }

    /// <summary>Words for staff; never public.</summary>
    public string? StaffNote { get; init; }
}
