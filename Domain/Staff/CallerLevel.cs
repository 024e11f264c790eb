namespace Soliguide.Domain.Staff;

/// <summary>How much of what a caller records a second person looks at.</summary>
public enum CallerLevel
{
    /// <summary>New: everything is looked at.</summary>
    Trainee,

    /// <summary>Calls alone: a sample is looked at.</summary>
    Regular,

    /// <summary>Has called for seasons: a small sample is looked at.</summary>
    Experienced,
}
