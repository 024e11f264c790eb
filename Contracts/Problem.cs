namespace Soliguide.Contracts;

/// <summary>Something wrong with what was asked for: which field, why, and what to do. Nothing was changed.</summary>
/// <param name="Field">The field's path, such as <c>content.periods[1].to</c>; empty where it is about the whole.</param>
/// <param name="Code">Stable, upper snake case, such as <c>PERIOD_ENDS_BEFORE_START</c>.</param>
/// <param name="Message">English, says what to do.</param>
[GenerateSerializer, Immutable, Alias("problem")]
public sealed record Problem(string Field, string Code, string Message);
