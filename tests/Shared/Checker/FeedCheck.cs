using Soliguide.Domain.Json;
using Soliguide.Grains.Places;

namespace Soliguide.Tests.Shared.Checker;

/// <summary>The feed beside the places: its last card is the public card that follows from sheet and campaigns, letter by letter.</summary>
internal sealed class FeedCheck
{
    private readonly Dictionary<string, FeedRow> rows = [];

    /// <summary>The position of each place in the feed.</summary>
    public IEnumerable<KeyValuePair<string, long>> Positions { get; private set; } = [];

    /// <summary>The feed, before any place.</summary>
    public async Task Read(Snapshot snapshot)
    {
        await foreach (var row in snapshot.Rows<FeedRow>(FeedRow.Query))
        {
            rows[row.Place] = row;
        }

        Positions = [.. rows.Select(row => KeyValuePair.Create(row.Key, row.Value.Position))];
    }

    /// <summary>A place is looked at.</summary>
    /// <param name="place">Its key.</param>
    /// <param name="record">What is stored.</param>
    /// <param name="card">The card as the document bears it; null is none.</param>
    public IEnumerable<Fault> Look(string place, PlaceRecord record, string? card)
    {
        rows.Remove(place, out var row);
        if ((record.WithCard().Card is { } made ? DomainJson.Write(made) : null) != card)
        {
            yield return new Fault(Rule.Feed, place, "the stored card is not the one that follows from the sheet and the campaigns.");
        }

        if (row?.Card != card)
        {
            yield return new Fault(Rule.Feed, place, row is null ? "has a card and is not in the feed." : row.Card is null ? "has a card and a tombstone in the feed."
                : card is null ? "has no card, and one in the feed." : "has another card than in the feed.");
        }

        if (row is not null && row.Territory != place[..place.LastIndexOf('-')])
        {
            yield return new Fault(Rule.Feed, place, $"is in the feed of {row.Territory}.");
        }
    }

    /// <summary>All places were looked at: cards that no place has.</summary>
    public IEnumerable<Fault> End() =>
        rows.Values.Where(row => row.Card is not null).Select(row => new Fault(Rule.Feed, row.Place, "is in the feed, and there is no such place."));
}
