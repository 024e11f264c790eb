namespace Soliguide.Domain.Places.Hours;

/// <summary>What a place does on public holidays of its territory.</summary>
public enum PublicHolidayRule
{
    /// <summary>Nobody said: on such a day its status is unknown.</summary>
    Unknown,

    /// <summary>Ordinary hours apply.</summary>
    Open,

    /// <summary>Closed all day.</summary>
    Closed,
}
