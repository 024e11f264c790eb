namespace Soliguide.Contracts.Staff;

/// <summary>A key for a program.</summary>
/// <param name="Owner">Under which id it acts in journals.</param>
/// <param name="Role">What it may do, in camel case: <c>kiosk</c>, <c>reader</c>...</param>
/// <param name="Territories">Where; empty is everywhere.</param>
/// <param name="EndsAt">When it ends (UTC); null is never.</param>
/// <param name="By">Staff id.</param>
[GenerateSerializer, Immutable, Alias("issue-key")]
public sealed record IssueKey(string Owner, string Role, string[] Territories, DateTimeOffset? EndsAt, string By);

/// <summary>A key that was made, or why it was not.</summary>
/// <param name="Problems">Why it was refused; empty when it was made.</param>
/// <param name="Secret">What the program shows; told once.</param>
[GenerateSerializer, Immutable, Alias("key-reply")]
public sealed record KeyReply(Problem[] Problems, string? Secret);
