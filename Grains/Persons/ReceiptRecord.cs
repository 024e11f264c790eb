using Soliguide.Domain;

namespace Soliguide.Grains.Persons;

/// <summary>One automatic mail that confirms a reply: a row of the outbox like a letter, with what it confirms.</summary>
/// <param name="Mail">The name the reply is kept under.</param>
/// <param name="Places">The places it speaks of.</param>
/// <param name="IsApplied">Whether something was applied; false confirms only that it arrived.</param>
/// <param name="MadeAt">When it was written down (UTC).</param>
/// <param name="Letter">How far it has come.</param>
public sealed record ReceiptRecord(string Mail, ValueList<string> Places, bool IsApplied, DateTimeOffset MadeAt, LetterRecord Letter)
{
    /// <summary>The call after which the letter is sent again; null for what confirms a reply. There is no mail then.</summary>
    public string? Call { get; init; }
}
