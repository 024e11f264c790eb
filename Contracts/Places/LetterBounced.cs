namespace Soliguide.Contracts.Places;

/// <summary>A letter that came back for good.</summary>
/// <param name="Campaign">The campaign.</param>
/// <param name="PersonId">Whose mailbox; news of a former contact changes nothing.</param>
/// <param name="At">When it came back (UTC).</param>
[GenerateSerializer, Immutable, Alias("letter-bounced")]
public sealed record LetterBounced(string Campaign, string PersonId, DateTimeOffset At);

/// <summary>Whether somebody wants letters.</summary>
/// <param name="PersonId">Whose mailbox.</param>
/// <param name="Refused">True when they want none; false when they took that back.</param>
/// <param name="At">When they said so (UTC).</param>
[GenerateSerializer, Immutable, Alias("letters-refused")]
public sealed record LettersRefused(string PersonId, bool Refused, DateTimeOffset At);

/// <summary>A change of a campaign's scope for one place.</summary>
/// <param name="Campaign">The campaign.</param>
/// <param name="InScope">Whether it is covered now.</param>
/// <param name="Reason">Why, in the words of the scope rule or of staff.</param>
/// <param name="By">Staff id or "plan".</param>
[GenerateSerializer, Immutable, Alias("change-scope")]
public sealed record ChangeScope(string Campaign, bool InScope, string Reason, string By);
