namespace Soliguide.Contracts.Places;

/// <summary>Staff want something about a place cleared up on the telephone.</summary>
/// <param name="Campaign">The campaign.</param>
/// <param name="QuestionId">What left the question open, such as a proposal's id; makes a repetition harmless.</param>
/// <param name="By">Staff id; kept.</param>
/// <param name="Question">What to ask; kept in the journal.</param>
[GenerateSerializer, Immutable, Alias("raise-question")]
public sealed record RaiseQuestion(string Campaign, string QuestionId, string By, string Question);
