namespace Soliguide.GrpcApi.Search;

/// <summary>Who passes a wish. Places share what they answer, so each answer is judged once in a search, when the first place gives it.</summary>
internal sealed class AdmissionGate(SearchIndex index, AdmissionWish wish, bool[]? categories)
{
    private readonly Verdict[] verdicts = new Verdict[index.Admissions.Things.Count];

    private enum Verdict : byte
    {
        None,
        Passes,
        Fails,
    }

    /// <summary>Whether places of this answer pass.</summary>
    /// <param name="admission">The answer, by the index's number.</param>
    public bool Passes(int admission)
    {
        ref var verdict = ref verdicts[admission];
        if (verdict == Verdict.None)
        {
            verdict = wish.IsMetBy(index.Admissions.Things[admission], categories) ? Verdict.Passes : Verdict.Fails;
        }

        return verdict == Verdict.Passes;
    }
}
