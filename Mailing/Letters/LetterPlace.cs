using Soliguide.Domain;
using Soliguide.Domain.Places;

namespace Soliguide.Mailing.Letters;

/// <summary>
/// One place as a letter describes it to the person who looks after it: what we hold, already in words.
/// <see cref="LetterPlaces.Of"/> makes it from a sheet.
/// </summary>
/// <param name="Key">The place.</param>
/// <param name="Name">What people call it.</param>
public sealed record LetterPlace(PlaceKey Key, string Name)
{
    /// <summary>Its city; null where unknown, and where access is on referral: even the city is secret then.</summary>
    public string? City { get; init; }

    /// <summary>What it offers, in words.</summary>
    public ValueList<string> Services { get; init; } = [];

    /// <summary>Its ordinary week in words; null is unknown, which is not closed.</summary>
    public string? Hours { get; init; }

    /// <summary>Numbers shown to the public.</summary>
    public ValueList<string> Phones { get; init; } = [];

    /// <summary>Periods already planned, in words.</summary>
    public ValueList<string> Planned { get; init; } = [];

    /// <summary>The day on which somebody of the place last said that the sheet is right, in words; null is never.</summary>
    public string? LastVerified { get; init; }

    /// <summary>What it answered last season, in words; null where it did not.</summary>
    public string? LastSeason { get; init; }
}
