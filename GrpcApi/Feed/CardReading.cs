using System.Text.Json;
using Soliguide.Contracts.Reports;
using Soliguide.Domain.Json;
using Soliguide.Domain.Places;
using Soliguide.Domain.Places.Public;
using Soliguide.GrpcApi.Search;

namespace Soliguide.GrpcApi.Feed;

/// <summary>Understands the documents of the feed, many at once while there are many: that is most of what a fresh front door has to do.</summary>
internal sealed class CardReading
{
    private const int Few = 16;
    private readonly SharedParts parts = new();

    /// <summary>The changes of a page, understood, in their order.</summary>
    public ReadChange[] Read(FeedChange[] changes)
    {
        var read = new ReadChange[changes.Length];
        if (changes.Length < Few)
        {
            for (var i = 0; i < changes.Length; i++)
            {
                read[i] = Read(changes[i]);
            }
        }
        else
        {
            Parallel.For(0, changes.Length, i => read[i] = Read(changes[i]));
        }

        return read;
    }

    private ReadChange Read(FeedChange change)
    {
        if (!PlaceKey.TryParse(change.Place, out var key))
        {
            return new ReadChange(change, null, null, null);
        }

        try
        {
            var card = change.Card is { } document ? parts.In(DomainJson.Read<PlaceCard>(document.Json)) : null;
            return new ReadChange(change, key, card, card is null ? null : PlaceText.WordsOf(card));
        }
        catch (JsonException)
        {
            return new ReadChange(change, key, null, null);
        }
    }
}

/// <summary>A change of the feed, understood.</summary>
/// <param name="Change">As it came.</param>
/// <param name="Key">The place; null where its name is none.</param>
/// <param name="Card">The card; null when nothing is public any more, or when it cannot be read.</param>
/// <param name="Words">The words of the card.</param>
internal sealed record ReadChange(FeedChange Change, PlaceKey? Key, PlaceCard? Card, Dictionary<string, byte>? Words)
{
    /// <summary>Whether it said something that cannot be read.</summary>
    public bool IsUnreadable => Key is null || (Card is null && Change.Card is not null);
}
