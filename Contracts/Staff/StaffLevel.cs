namespace Soliguide.Contracts.Staff;

/// <summary>How much of what a caller records a second person looks at.</summary>
[Alias("staff-level")]
public enum StaffLevel
{
    /// <summary>New: everything.</summary>
    Trainee,

    /// <summary>Calls alone: a sample.</summary>
    Regular,

    /// <summary>Has called for seasons: a small sample.</summary>
    Experienced,
}
