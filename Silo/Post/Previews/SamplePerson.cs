using Soliguide.Contracts.Reports;
using Soliguide.Domain;
using Soliguide.Grains.Places;

namespace Soliguide.Silo.Post.Previews;

/// <summary>Somebody for whom the letters of a campaign are written to be looked at.</summary>
/// <param name="Kind">Whom they stand for.</param>
/// <param name="Language">What they read, ISO 639.</param>
/// <param name="Named">Whether their name is known: then the letter greets with one.</param>
/// <param name="Places">The places they would be asked about, at least one, as stored.</param>
internal sealed record SamplePerson(LetterSampleKind Kind, string Language, bool Named, ValueList<PlaceRecord> Places);
