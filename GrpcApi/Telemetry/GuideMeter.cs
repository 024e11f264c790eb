using System.Diagnostics.Metrics;
using Soliguide.Contracts.Places;
using Soliguide.GrpcApi.Feed;
using Soliguide.GrpcApi.Hosting;

namespace Soliguide.GrpcApi.Telemetry;

/// <summary>Our own instruments: how old the front door's cards are where there is one, and how campaigns, calls and letters stand. Campaigns and territories are told by their ids.</summary>
internal sealed class GuideMeter
{
    /// <summary>The meter's name.</summary>
    public const string Name = "Soliguide";

    private readonly FigureSampler figures;
    private readonly TimeProvider wire, campaign;

    public GuideMeter(
        IMeterFactory meters, FigureSampler figures,
        [FromKeyedServices(ApiClocks.Wire)] TimeProvider wire, [FromKeyedServices(ApiClocks.Campaign)] TimeProvider campaign, CardStore? cards = null)
    {
        (this.figures, this.wire, this.campaign) = (figures, wire, campaign);
        var meter = meters.Create(Name);
        if (cards is not null)
        {
            AddFeed(meter, cards);
        }

        meter.CreateObservableGauge("soliguide.figures.age", () => FiguresAge, "s", "Since campaigns and letters were last counted.");
        meter.CreateObservableGauge("soliguide.campaign.places", Places, "{place}", "Places of a territory by stage.");
        meter.CreateObservableGauge("soliguide.campaign.desk", Desk, "{place}", "Places that wait for a call.");
        meter.CreateObservableGauge("soliguide.campaign.phase.age", Phases, "s", "Since a phase opened that has not reached all places yet.");
        meter.CreateObservableGauge("soliguide.letters", Letters, "{letter}", "Letters of a campaign by state.");
        meter.CreateObservableGauge("soliguide.letters.waiting", Waiting, "{letter}", "Letters that wait for the pace of a mail operator.");
        meter.CreateObservableGauge("soliguide.reading.age", Reading, "s", "Since what waits longest for a person to read it came; 0 when nothing waits.");
        meter.CreateObservableGauge("soliguide.letters.resting", Resting, "s", "How long a mail operator does not want letters yet; 0 when it does.");
    }

    /// <summary>What a front door alone has.</summary>
    private void AddFeed(Meter meter, CardStore cards)
    {
        meter.CreateObservableGauge("soliguide.feed.age", () => cards.HasBeenHeard ? Seconds(wire.GetUtcNow() - cards.HeardAt) : double.NaN, "s", "Since the feed of cards was last heard.");
        meter.CreateObservableGauge("soliguide.feed.cards", () => cards.Count, "{card}", "Public cards in the memory of this front door.");
    }

    private double FiguresAge => figures.Last is { At: var at } && at > DateTimeOffset.MinValue ? Seconds(wire.GetUtcNow() - at) : double.NaN;

    private IEnumerable<Measurement<int>> Places() =>
        from line in figures.Last.Campaigns
        from territory in line.Territories
        from stage in Enum.GetValues<PlaceStage>()
        where (int)stage < territory.ByStage.Length
        select new Measurement<int>(
            territory.ByStage[(int)stage], Tag("campaign", line.Campaign), Tag("territory", territory.Territory), Tag("stage", stage.ToString()));

    private IEnumerable<Measurement<int>> Desk() =>
        from line in figures.Last.Campaigns
        from territory in line.Territories
        select new Measurement<int>(territory.OnDesk, Tag("campaign", line.Campaign), Tag("territory", territory.Territory));

    private IEnumerable<Measurement<double>> Phases() =>
        from line in figures.Last.Campaigns
        from phase in line.Unfinished
        select new Measurement<double>(
            Seconds(campaign.GetUtcNow() - phase.At), Tag("campaign", line.Campaign), Tag("territory", phase.Territory), Tag("phase", phase.Phase.ToString()));

    private IEnumerable<Measurement<int>> Letters() =>
        from line in figures.Last.Letters
        from state in (IEnumerable<(string Name, int Count)>)
        [
            ("due", line.Due), ("leased", line.UnderWay), ("inDoubt", line.InDoubt), ("deferred", line.Deferred), ("handed", line.Handed), ("refused", line.Refused),
        ]
        select new Measurement<int>(state.Count, Tag("campaign", line.Campaign), Tag("state", state.Name));

    private IEnumerable<Measurement<int>> Waiting() =>
        figures.Last.Operators.Select(line => new Measurement<int>(line.Waiting, Tag("operator", line.Name)));

    private IEnumerable<Measurement<double>> Resting() => figures.Last.Operators.Select(line => new Measurement<double>(
        line.RestsUntil is { } until && until > campaign.GetUtcNow() ? Seconds(until - campaign.GetUtcNow()) : 0, Tag("operator", line.Name)));

    private IEnumerable<Measurement<double>> Reading() => figures.Last.Reading.Select(line => new Measurement<double>(
        line.Oldest is { } since ? Seconds(campaign.GetUtcNow() - since) : 0, Tag("queue", line.Name)));

    private static double Seconds(TimeSpan time) => Math.Max(0, time.TotalSeconds);

    private static KeyValuePair<string, object?> Tag(string name, string value) => new(name, value);
}
