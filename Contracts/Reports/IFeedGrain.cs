namespace Soliguide.Contracts.Reports;

/// <summary>The change feed of public cards, as front doors follow it. Stateless; key 0.</summary>
[Alias("feed")]
public interface IFeedGrain : IGrainWithIntegerKey
{
    /// <summary>Changes after a position, oldest first, at most <paramref name="max"/>; the latest card per place is what counts.</summary>
    [Alias("read")]
    Task<FeedPage> Read(long after, int max);
}

/// <summary>A page of the feed.</summary>
/// <param name="Epoch">Changes when the feed was rebuilt: a reader then starts again from 0.</param>
/// <param name="Changes">The changes.</param>
/// <param name="Head">The last position written.</param>
[GenerateSerializer, Immutable, Alias("feed-page")]
public sealed record FeedPage(string Epoch, FeedChange[] Changes, long Head);

/// <summary>A change of a public card.</summary>
/// <param name="Position">Its place in the feed.</param>
/// <param name="Place">The place.</param>
/// <param name="Card">The card; null when nothing is public any more.</param>
[GenerateSerializer, Immutable, Alias("feed-change")]
public sealed record FeedChange(long Position, string Place, CardDocument? Card);
