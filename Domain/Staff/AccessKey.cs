using Soliguide.Domain.Places;

namespace Soliguide.Domain.Staff;

/// <summary>A program's key: what a kiosk, a partner or a script shows instead of signing in. The secret itself is kept nowhere.</summary>
/// <param name="Id">Names the key: <c>k7f2m4qa</c>, the part of the secret that is no secret.</param>
/// <param name="Owner">Under which id the program acts in journals.</param>
/// <param name="Role">What it may do.</param>
/// <param name="Hash">SHA-256 of the secret, in hex. The secret is drawn, not thought up: nobody tries out what has this hash.</param>
/// <param name="IssuedAt">When it was made (UTC).</param>
/// <param name="IssuedBy">Who made it.</param>
public sealed record AccessKey(string Id, string Owner, StaffRole Role, string Hash, DateTimeOffset IssuedAt, string IssuedBy)
{
    /// <summary>Where it is good; empty is everywhere.</summary>
    public ValueList<TerritoryKey> Territories { get; init; } = [];

    /// <summary>When it ends by itself (UTC), or was ended; null is never.</summary>
    public DateTimeOffset? EndsAt { get; init; }

    /// <summary>Whether it opens anything at an instant.</summary>
    public bool IsGoodAt(DateTimeOffset at) => EndsAt is not { } end || at < end;
}
