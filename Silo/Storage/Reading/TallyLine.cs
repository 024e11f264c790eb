namespace Soliguide.Silo.Storage.Reading;

/// <summary>
/// Places of a territory that share stage, channel and answer, counted. Counted are the places in scope and those that had
/// answered before they left it, so that no rate passes 100 %.
/// </summary>
internal sealed record TallyLine
{
    /// <summary>The territory.</summary>
    public required string Territory { get; init; }

    /// <summary>The stage in camel case.</summary>
    public string? Stage { get; init; }

    /// <summary>How the answers came, camel case; null without an answer.</summary>
    public string? Channel { get; init; }

    /// <summary>What they said; null without an answer.</summary>
    public string? Answer { get; init; }

    /// <summary>Places.</summary>
    public int Places { get; init; }

    /// <summary>Of these, set off a first letter.</summary>
    public int Asked { get; init; }

    /// <summary>Of these, reminded.</summary>
    public int Reminded { get; init; }

    /// <summary>Of these, handed to the telephone.</summary>
    public int Called { get; init; }

    /// <summary>Of these, wait for a call now.</summary>
    public int OnDesk { get; init; }

    /// <summary>Calls made to them.</summary>
    public int Calls { get; init; }
}
