namespace Soliguide.Domain.Places.Updates;

/// <summary>A place's open entry on the call desk.</summary>
/// <param name="Reason">Why it is there.</param>
/// <param name="Since">Since when (UTC).</param>
/// <param name="NotBefore">Not to be called before (UTC); null is at once.</param>
public sealed record DeskEntry(DeskReason Reason, DateTimeOffset Since, DateTimeOffset? NotBefore = null)
{
    /// <summary>The question to ask, by the id of what left it open; kept until the place leaves the desk.</summary>
    public string? About { get; init; }

    /// <summary>They named the moment on the telephone: <see cref="NotBefore"/> is a promise. Null is no.</summary>
    public bool? AskedBack { get; init; }
}
