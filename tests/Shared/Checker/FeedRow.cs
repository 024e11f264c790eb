namespace Soliguide.Tests.Shared.Checker;

/// <summary>The last card of a place in the feed.</summary>
internal sealed record FeedRow
{
    /// <summary>The query that brings them.</summary>
    public const string Query = "SELECT position AS Position, place_key AS Place, territory AS Territory, card AS Card FROM card_feed;";

    /// <summary>Where it stands in the feed.</summary>
    public long Position { get; init; }

    public string Place { get; init; } = "";

    public string Territory { get; init; } = "";

    /// <summary>The card as it was written; null where nothing is public any more.</summary>
    public string? Card { get; init; }
}
