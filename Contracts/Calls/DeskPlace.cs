namespace Soliguide.Contracts.Calls;

/// <summary>A place that waits for a call.</summary>
/// <param name="Place">The place.</param>
/// <param name="Reason">Why, in camel case: <c>silent</c>, <c>noContact</c>, <c>bounced</c>...</param>
/// <param name="Since">Since when (UTC).</param>
/// <param name="NotBefore">Not before (UTC).</param>
/// <param name="Attempts">Calls made so far.</param>
[GenerateSerializer, Immutable, Alias("desk-place")]
public sealed record DeskPlace(string Place, string Reason, DateTimeOffset Since, DateTimeOffset? NotBefore, int Attempts)
{
    /// <summary>What of its sheet decides the order.</summary>
    [Id(0)]
    public CallFactsDocument? Facts { get; init; }

    /// <summary>Who is asked about it, by id.</summary>
    [Id(1)]
    public string? Person { get; init; }

    /// <summary>Whether they named the moment themselves.</summary>
    [Id(2)]
    public bool AskedBack { get; init; }
}

/// <summary>What of a sheet decides the order of calls, as a versioned JSON document.</summary>
/// <param name="Json">The document.</param>
[GenerateSerializer, Immutable, Alias("call-facts-document")]
public sealed record CallFactsDocument(string Json);
