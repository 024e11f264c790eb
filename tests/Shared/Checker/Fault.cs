namespace Soliguide.Tests.Shared.Checker;

/// <summary>Something in a storage that must not be.</summary>
/// <param name="Rule">What does not hold.</param>
/// <param name="Key">Of what: the key of a place, with its campaign where there is one; of a person, a desk, a shard.</param>
/// <param name="Words">What was found.</param>
internal sealed record Fault(Rule Rule, string Key, string Words)
{
    /// <summary>Whether silos may still mend it: a crash leaves it, and the sweep or the next wave does it again.</summary>
    public bool MayStillBeMended => Rule is Rule.LetterDue or Rule.Phase;

    public override string ToString() => $"{Rule}: {Key}: {Words}";
}
