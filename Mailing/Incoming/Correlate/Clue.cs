namespace Soliguide.Mailing.Incoming.Correlate;

/// <summary>One clue to what a mail is about. Clues are claims of a stranger: stored data decides.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Value">The value, normalised as the kind says; private.</param>
/// <param name="Source">Where it was found.</param>
public sealed record Clue(ClueKind Kind, string Value, ClueSource Source);
