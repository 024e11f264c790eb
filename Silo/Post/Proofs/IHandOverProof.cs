using Soliguide.Contracts.Persons;

namespace Soliguide.Silo.Post.Proofs;

/// <summary>Tells afterwards whether letters were accepted, for those that a crash left in doubt.</summary>
internal interface IHandOverProof
{
    /// <summary>What is known of each letter, by Message-ID; a letter that is missing in the answer is unknown.</summary>
    /// <param name="letters">Letters in doubt.</param>
    /// <param name="cancellationToken">Stops looking.</param>
    Task<IReadOnlyDictionary<string, Proof>> Find(IReadOnlyCollection<DoubtfulLetter> letters, CancellationToken cancellationToken);
}

/// <summary>A letter that was taken and not heard of since.</summary>
/// <param name="Campaign">The campaign.</param>
/// <param name="Kind">Which letter.</param>
/// <param name="MessageId">Its permanent id.</param>
internal sealed record DoubtfulLetter(string Campaign, LetterName Kind, string MessageId);

/// <summary>What is known of a letter in doubt.</summary>
internal enum Proof
{
    /// <summary>Nobody can tell: it leaves again under the same Message-ID, and a second copy may exist.</summary>
    Unknown,

    /// <summary>It was accepted.</summary>
    Left,

    /// <summary>It was certainly not accepted.</summary>
    DidNotLeave,
}
