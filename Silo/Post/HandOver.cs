namespace Soliguide.Silo.Post;

/// <summary>What became of a letter that was handed over.</summary>
internal abstract record HandOver
{
    private HandOver()
    {
    }

    /// <summary>Somebody else answers for it now.</summary>
    internal sealed record Accepted : HandOver;

    /// <summary>Refused, for now or for good.</summary>
    /// <param name="Why">What the other side said.</param>
    internal sealed record Refused(Refusal Why) : HandOver;

    /// <summary>It certainly did not leave: the line broke before the letter had ended.</summary>
    internal sealed record NotSent : HandOver;

    /// <summary>It may have left: the line broke while the answer to the whole letter was awaited (RFC 1047).</summary>
    internal sealed record InDoubt : HandOver;
}
