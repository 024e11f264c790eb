namespace Soliguide.Domain.Places.Sheets;

/// <summary>Where a sheet stands in its life. Only <see cref="Online"/> sheets have a public card.</summary>
public enum SheetStatus
{
    /// <summary>Being written.</summary>
    Draft,

    /// <summary>Shown to the public.</summary>
    Online,

    /// <summary>Taken off for a while.</summary>
    Offline,

    /// <summary>The place is closed for good.</summary>
    PermanentlyClosed,
}
