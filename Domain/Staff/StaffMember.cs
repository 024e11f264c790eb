namespace Soliguide.Domain.Staff;

/// <summary>Somebody of the staff.</summary>
/// <param name="Id">Names them in journals: <c>nadia</c>.</param>
/// <param name="Name">As colleagues read it.</param>
/// <param name="Role">What they may do.</param>
/// <param name="Level">How much of what they record on the telephone is looked at.</param>
public sealed record StaffMember(string Id, string Name, StaffRole Role, CallerLevel Level)
{
    /// <summary>Where they work, such as <c>fr-75</c>; empty is everywhere.</summary>
    public ValueList<string> Territories { get; init; } = [];

    /// <summary>Who they are for the sign-in provider: the subject it tells, or until the first sign-in the address it must have verified.</summary>
    public string? SignIn { get; init; }

    /// <summary>False when they work here no longer: what they did keeps their id.</summary>
    public bool Active { get; init; } = true;

    /// <summary>Whether they may act in a territory.</summary>
    public bool CoversTerritory(string territory) => Territories.Count == 0 || Territories.Contains(territory);
}
