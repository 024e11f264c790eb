namespace Soliguide.Domain.Places.Public;

/// <summary>Why a place is in its opening state.</summary>
public enum OpeningReason
{
    /// <summary>The ordinary week.</summary>
    WeeklyHours,

    /// <summary>A confirmed period with other hours.</summary>
    ChangedHours,

    /// <summary>A confirmed closure.</summary>
    Closure,

    /// <summary>The default of a campaign that nobody answered.</summary>
    NoAnswer,

    /// <summary>A public holiday of the territory.</summary>
    PublicHoliday,

    /// <summary>The place never gave its hours.</summary>
    NoHours,
}
