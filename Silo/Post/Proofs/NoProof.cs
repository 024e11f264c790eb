namespace Soliguide.Silo.Post.Proofs;

/// <summary>A relay that tells nothing afterwards.</summary>
internal sealed class NoProof : IHandOverProof
{
    public Task<IReadOnlyDictionary<string, Proof>> Find(IReadOnlyCollection<DoubtfulLetter> letters, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<string, Proof>>(new Dictionary<string, Proof>());
}
