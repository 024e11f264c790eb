using Soliguide.Domain;
using Soliguide.Domain.Places;

namespace Soliguide.Mailing.Letters;

/// <summary>When the public reads the default of some places of a letter: school holidays are not the same everywhere.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day, included.</param>
/// <param name="Places">The places, in the order of the letter.</param>
public sealed record LetterDates(DateOnly From, DateOnly To, ValueList<PlaceKey> Places);
