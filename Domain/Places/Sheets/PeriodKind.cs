namespace Soliguide.Domain.Places.Sheets;

/// <summary>What a period says.</summary>
public enum PeriodKind
{
    /// <summary>Closed.</summary>
    Closure,

    /// <summary>Open at other hours.</summary>
    ChangedHours,

    /// <summary>A notice that closes nothing.</summary>
    Message,
}
