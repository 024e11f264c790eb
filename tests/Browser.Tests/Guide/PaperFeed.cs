using Soliguide.Contracts;
using Soliguide.Contracts.Reports;
using Soliguide.Domain.Json;
using Soliguide.Domain.Places.Public;

namespace Soliguide.Browser.Tests.Guide;

/// <summary>The feed of <see cref="PaperPlaces"/>, to which a test may add.</summary>
public sealed class PaperFeed
{
    private readonly Lock gate = new();
    private readonly List<FeedChange> changes = [.. PaperPlaces.All.Select((card, at) => Change(at + 1, card))];
    private string epoch = "paper";

    /// <summary>A place changes.</summary>
    public void Publish(PlaceCard card)
    {
        lock (gate)
        {
            var next = changes[^1].Position + 1;
            changes.RemoveAll(change => change.Place == card.Key.ToString());
            changes.Add(Change(next, card));
        }
    }

    /// <summary>The feed is made anew, as from a backup, and holds these places alone.</summary>
    public void Rebuild(params PlaceCard[] cards)
    {
        lock (gate)
        {
            epoch += "+";
            changes.Clear();
            changes.AddRange(cards.Select((card, at) => Change(at + 1, card)));
        }
    }

    public FeedPage Read(long after, int max)
    {
        lock (gate)
        {
            return new FeedPage(epoch, [.. changes.Where(change => change.Position > after).Take(max)], changes[^1].Position);
        }
    }

    private static FeedChange Change(long position, PlaceCard card) => new(position, card.Key.ToString(), new CardDocument(DomainJson.Write(card)));
}
