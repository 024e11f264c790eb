namespace Soliguide.Domain.Calls;

/// <summary>Why it is a place's turn, for the one line that the caller reads.</summary>
/// <param name="PromisedAt">They asked to be called from this moment on (UTC); null is no promise.</param>
/// <param name="Presence">Whether somebody is likely to pick up.</param>
/// <param name="Vital">Whether it offers what people cannot do without.</param>
/// <param name="LastVerified">When the sheet was last said to be right (UTC); null is never.</param>
/// <param name="Attempts">Calls made so far.</param>
public sealed record CallWhy(DateTimeOffset? PromisedAt, Presence Presence, bool Vital, DateTimeOffset? LastVerified, int Attempts)
{
    /// <summary>About how many people it serves in a week; null is unknown.</summary>
    public int? PeopleServed { get; init; }

    /// <summary>Why a place comes where it does at an instant.</summary>
    public static CallWhy Of(WaitingPlace place, DateTimeOffset now) => new(
        place.AskedBack ? place.NotBefore ?? place.Since : null, place.Facts.At(now), place.Facts.Vital, place.Facts.LastVerified, place.Attempts)
    {
        PeopleServed = place.Facts.PeopleServed,
    };
}
