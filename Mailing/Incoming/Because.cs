namespace Soliguide.Mailing.Incoming;

/// <summary>Why a mail was read as it was, for the person who looks at it and for whoever improves the rules.</summary>
/// <param name="Rule">Stable name of the rule that decided, such as <c>report.delivery-status</c>; never renamed.</param>
/// <param name="Evidence">The header or wording it saw; never an address and never what a person wrote.</param>
public sealed record Because(string Rule, string Evidence);
