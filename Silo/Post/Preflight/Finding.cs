namespace Soliguide.Silo.Post.Preflight;

/// <summary>What a check found.</summary>
/// <param name="Weight">How much it matters.</param>
/// <param name="Code">Permanent name, which leads to the words in <c>preflight.fr.json</c>.</param>
/// <param name="Details">What the words insert. No addresses of people.</param>
internal sealed record Finding(FindingWeight Weight, string Code, params object[] Details)
{
    public static Finding Fine(string code, params object[] details) => new(FindingWeight.Fine, code, details);

    public static Finding Warning(string code, params object[] details) => new(FindingWeight.Warning, code, details);

    public static Finding Refusal(string code, params object[] details) => new(FindingWeight.Refusal, code, details);

    /// <summary>For people, in French.</summary>
    public string Words => PreflightWords.Of(this);
}

/// <summary>How much a finding matters.</summary>
internal enum FindingWeight
{
    /// <summary>As it should be.</summary>
    Fine,

    /// <summary>Letters may leave, and fewer may arrive.</summary>
    Warning,

    /// <summary>Letters must not leave so.</summary>
    Refusal,
}
