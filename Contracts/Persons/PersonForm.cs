using Soliguide.Contracts.Places;

namespace Soliguide.Contracts.Persons;

/// <summary>What the answer page shows to a person. Private.</summary>
/// <param name="Language">ISO 639, of the contact.</param>
/// <param name="ObjectedAt">Since when they want no letters (UTC); null while they take them.</param>
/// <param name="Places">Their places that the campaign covers or that were answered for, in the order they came.</param>
[GenerateSerializer, Immutable, Alias("person-form")]
public sealed record PersonForm(string Language, DateTimeOffset? ObjectedAt, PlaceForm[] Places);

/// <summary>One place on the answer page.</summary>
/// <param name="Place">Its key.</param>
/// <param name="Sheet">The private sheet.</param>
/// <param name="Stage">How far it has come.</param>
/// <param name="AnswerId">The answer that stands, by id.</param>
/// <param name="Answer">The answer that stands.</param>
/// <param name="LastSeason">The answer of an earlier campaign, where there was one.</param>
/// <param name="AskAgainAt">They did not know yet: not to be asked before (UTC).</param>
/// <param name="LastSaid">
/// What this person last said of the place, in camel case: <c>answerReceived</c>, <c>notKnownYet</c>, <c>wrongContact</c>; null when nothing yet.
/// </param>
[GenerateSerializer, Immutable, Alias("place-form")]
public sealed record PlaceForm(
    string Place,
    SheetDocument Sheet,
    PlaceStage Stage,
    string? AnswerId,
    SubmissionDocument? Answer,
    SubmissionDocument? LastSeason,
    DateTimeOffset? AskAgainAt,
    string? LastSaid);
