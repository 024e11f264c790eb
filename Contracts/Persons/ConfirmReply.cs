namespace Soliguide.Contracts.Persons;

/// <summary>A reply by mail that may be confirmed to whoever wrote it.</summary>
/// <param name="Campaign">The campaign.</param>
/// <param name="Mail">The name the mail is kept under: each is confirmed at most once for the same reason.</param>
/// <param name="Places">The places that the mail in return speaks of.</param>
/// <param name="IsApplied">Whether something was applied; false confirms only that it arrived.</param>
[GenerateSerializer, Immutable, Alias("confirm-reply")]
public sealed record ConfirmReply(string Campaign, string Mail, string[] Places, bool IsApplied);

/// <summary>What a receipt confirms.</summary>
/// <param name="Day">The local day it was written down for; part of its name.</param>
/// <param name="Mail">The name the mail is kept under.</param>
/// <param name="IsApplied">Whether something was applied; false confirms only that it arrived.</param>
[GenerateSerializer, Immutable, Alias("confirmed-mail")]
public sealed record ConfirmedMail(DateOnly Day, string Mail, bool IsApplied);

/// <summary>A letter that is sent again.</summary>
/// <param name="Day">The local day it was written down for: names it.</param>
/// <param name="Kind">The letter.</param>
[GenerateSerializer, Immutable, Alias("letter-again")]
public sealed record LetterAgain(DateOnly Day, LetterName Kind);
