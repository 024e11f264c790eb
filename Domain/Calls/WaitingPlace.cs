namespace Soliguide.Domain.Calls;

/// <summary>A place on the desk, with everything that its turn depends on.</summary>
/// <param name="Place">The place's key.</param>
/// <param name="Since">Since when it waits (UTC).</param>
/// <param name="NotBefore">Not to be called before (UTC); null is at once.</param>
/// <param name="Attempts">Calls made so far in the campaign.</param>
/// <param name="Facts">What of its sheet counts.</param>
public sealed record WaitingPlace(string Place, DateTimeOffset Since, DateTimeOffset? NotBefore, int Attempts, CallFacts Facts)
{
    /// <summary>They named the moment themselves: it is a promise.</summary>
    public bool AskedBack { get; init; }

    /// <summary>Who is asked about it, by id; one call can answer for several places of the same person.</summary>
    public string? Person { get; init; }

    /// <summary>Whether its time has come.</summary>
    public bool IsDue(DateTimeOffset now) => NotBefore is null || NotBefore <= now;

    /// <summary>
    /// The place whose number is dialled: its own; or, for a promise, that of another place of the person who gave it. Null where there is nobody to dial:
    /// such a place is on a list of its own.
    /// </summary>
    /// <param name="others">What else waits of the same person, in order of the key.</param>
    public WaitingPlace? Dialled(IEnumerable<WaitingPlace> others) =>
        Facts.HasPhone ? this : AskedBack ? others.FirstOrDefault(other => other.Facts.HasPhone) : null;
}
