using System.Collections.Concurrent;
using System.Globalization;
using Soliguide.Contracts;
using Soliguide.Contracts.Campaigns;
using Soliguide.Contracts.Places;
using Soliguide.Contracts.Reports;
using Soliguide.Domain.Json;
using Soliguide.Domain.Places.Public;

namespace Soliguide.GrpcApi.Tests.Fakes;

/// <summary>What the fake grains know and were told; shared by all of them through the silo's services.</summary>
public sealed class FakeGuide
{
    private readonly Lock gate = new();
    private readonly List<FeedChange> feed = [];
    private string epoch = "first";
    private readonly ConcurrentDictionary<string, int> counted = new();

    public ConcurrentDictionary<string, PutPlace> Puts { get; } = new();

    public ConcurrentDictionary<string, SubmitAnswer> Answers { get; } = new();

    public ConcurrentDictionary<string, RecordCall> Calls { get; } = new();

    public ConcurrentDictionary<string, CampaignView> Campaigns { get; } = new();

    public ConcurrentDictionary<string, TerritoryTally[]> Tallies { get; } = new();

    /// <summary>How often a grain counted a campaign.</summary>
    public int CountsOf(string campaign) => counted.GetValueOrDefault(campaign);

    public bool FeedIsDown { get; set; }

    public void Publish(params PlaceCard[] cards)
    {
        lock (gate)
        {
            foreach (var card in cards)
            {
                feed.Add(new FeedChange(feed.Count + 1, card.Key.ToString(), new CardDocument(DomainJson.Write(card))));
            }
        }
    }

    public void PublishRaw(string place, CardDocument? card)
    {
        lock (gate)
        {
            feed.Add(new FeedChange(feed.Count + 1, place, card));
        }
    }

    /// <summary>The feed is rebuilt: positions begin again under another epoch.</summary>
    public void Rebuild(params PlaceCard[] cards)
    {
        lock (gate)
        {
            feed.Clear();
            epoch = Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture);
        }

        Publish(cards);
    }

    public FeedPage Feed(long after, int max)
    {
        lock (gate)
        {
            return FeedIsDown
                ? throw new TimeoutException("The feed is down.")
                : new FeedPage(epoch, [.. feed.Where(change => change.Position > after).Take(max)], feed.Count);
        }
    }

    public TerritoryTally[] Count(string campaign)
    {
        counted.AddOrUpdate(campaign, 1, (_, counts) => counts + 1);
        return Tallies.GetValueOrDefault(campaign, []);
    }
}
