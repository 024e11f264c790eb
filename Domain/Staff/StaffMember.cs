using Soliguide.Domain.Places;

namespace Soliguide.Domain.Staff;

/// <summary>Somebody of the staff.</summary>
/// <param name="Id">Names them in journals: <c>nadia</c>.</param>
/// <param name="Name">As colleagues read it.</param>
/// <param name="Role">What they may do.</param>
/// <param name="Level">How much of what they record on the telephone is looked at.</param>
public sealed record StaffMember(string Id, string Name, StaffRole Role, CallerLevel Level)
{
    /// <summary>Where they work; empty is everywhere.</summary>
    public ValueList<TerritoryKey> Territories { get; init; } = [];

    /// <summary>
    /// The address that the sign-in provider must have verified at their first sign-in; null before it is known and afterwards, when
    /// <see cref="Subject"/> tells who they are.
    /// </summary>
    public string? SignInMail { get; init; }

    /// <summary>Who they are for the sign-in provider, <c>issuer|subject</c>; null until their first sign-in.</summary>
    public string? Subject { get; init; }

    /// <summary>False when they work here no longer: what they did keeps their id.</summary>
    public bool Active { get; init; } = true;
}
