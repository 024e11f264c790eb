namespace Soliguide.Contracts.Proposals;

/// <summary>What waits to be read by a person, over all proposals. Stateless; key 0.</summary>
[Alias("reading-list")]
public interface IReadingListGrain : IGrainWithIntegerKey
{
    /// <summary>Open proposals, the oldest first.</summary>
    /// <param name="campaign">One campaign; null is all, also those that belong to none.</param>
    /// <param name="territory">One territory; null is all.</param>
    /// <param name="after">The last id of the page before; null begins.</param>
    /// <param name="max">Most in a page, 1 to 1,000.</param>
    [Alias("open")]
    Task<ReadingPage> Open(string? campaign, string? territory, string? after, int max);

    /// <summary>Open proposals that a query wants, the oldest first.</summary>
    [Alias("list")]
    Task<ReadingPage> List(ReadingQuery query);
}

/// <summary>Which open proposals somebody wants to see.</summary>
/// <param name="Max">Most in a page, 1 to 1,000.</param>
[GenerateSerializer, Immutable, Alias("reading-query")]
public sealed record ReadingQuery(int Max)
{
    /// <summary>One campaign; null is all, also those that belong to none.</summary>
    [Id(0)]
    public string? Campaign { get; init; }

    /// <summary>One territory; null is all.</summary>
    [Id(1)]
    public string? Territory { get; init; }

    /// <summary>Only what was given to this staff id; null is all.</summary>
    [Id(2)]
    public string? For { get; init; }

    /// <summary>The last id of the page before; null begins.</summary>
    [Id(3)]
    public string? After { get; init; }

    /// <summary>Only what came this way; null is all.</summary>
    [Id(4)]
    public ProposalSource? Source { get; init; }
}

/// <summary>A page of what waits to be read.</summary>
/// <param name="Lines">The proposals.</param>
/// <param name="Next">What to ask after for the next page; null when there is none.</param>
[GenerateSerializer, Immutable, Alias("reading-page")]
public sealed record ReadingPage(ReadingLine[] Lines, string? Next);

/// <summary>An open proposal in the list.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Campaign">The campaign, where known.</param>
/// <param name="PersonId">Who said it, where known.</param>
/// <param name="Territories">The territories of its places.</param>
/// <param name="Source">How it came.</param>
/// <param name="ReceivedAt">When it came (UTC).</param>
[GenerateSerializer, Immutable, Alias("reading-line")]
public sealed record ReadingLine(
    string Id, string? Campaign, string? PersonId, string[] Territories, ProposalSource Source, DateTimeOffset ReceivedAt)
{
    /// <summary>Who of the staff shall decide; null is everybody.</summary>
    [Id(0)]
    public string? For { get; init; }
}
