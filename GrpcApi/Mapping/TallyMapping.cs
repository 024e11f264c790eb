using Google.Protobuf.WellKnownTypes;
using Soliguide.Contracts.Places;
using Soliguide.Contracts.Reports;
using Soliguide.GrpcApi.Boards;
using Channel = Soliguide.Domain.Places.Updates.Channel;

namespace Soliguide.GrpcApi.Mapping;

/// <summary>Figures. The total is added up here, never stored.</summary>
internal static class TallyMapping
{
    public static V1.WatchCampaignResponse ToWire(this CampaignFigures figures, bool heartbeat) => new()
    {
        Total = figures.Territories.ToTotal(),
        Territories = { figures.Territories.Select(ToWire) },
        Letters = { figures.Letters.Select(ToWire) },
        ReadTime = figures.ReadAt.ToTimestamp(),
        Heartbeat = heartbeat,
    };

    public static V1.Tally ToTotal(this IReadOnlyList<TerritoryTally> territories) => new TerritoryTally(
        "",
        territories.Sum(t => t.Places),
        [.. System.Enum.GetValues<PlaceStage>().Select(stage => territories.Sum(t => t.ByStage.ElementAtOrDefault((int)stage)))],
        Add(territories.Select(t => t.ByChannel)),
        Add(territories.Select(t => t.ByAnswer)),
        territories.Sum(t => t.Asked),
        territories.Sum(t => t.Reminded),
        territories.Sum(t => t.OnDesk),
        territories.Sum(t => t.Calls)).ToWire();

    public static V1.Tally ToWire(this TerritoryTally tally) => new()
    {
        Territory = tally.Territory,
        PlaceCount = tally.Places,
        Stages = new V1.StageCounts
        {
            NotAsked = Of(tally, PlaceStage.NotAsked),
            Asked = Of(tally, PlaceStage.Asked),
            Reminded = Of(tally, PlaceStage.Reminded),
            Called = Of(tally, PlaceStage.Called),
            Answered = Of(tally, PlaceStage.Answered),
            DefaultClosed = Of(tally, PlaceStage.DefaultClosed),
        },
        Channels = { Channels(tally.ByChannel) },
        Answers = { tally.ByAnswer },
        AskedCount = tally.Asked,
        RemindedCount = tally.Reminded,
        OnDeskCount = tally.OnDesk,
        CallCount = tally.Calls,
    };

    public static V1.CallerTally ToWire(this CallerTally tally) => new()
    {
        Caller = tally.Caller,
        Territory = tally.Territory,
        CallCount = tally.Calls,
        Outcomes = { tally.ByOutcome },
        AnsweredCount = tally.Answered,
        UnderReviewCount = tally.UnderReview,
        AcceptedCount = tally.Accepted,
        CorrectedCount = tally.Corrected,
        ReturnedCount = tally.Returned,
        FirstCallTime = tally.FirstAt?.ToTimestamp(),
        LastCallTime = tally.LastAt?.ToTimestamp(),
    };

    public static V1.DayTally ToWire(this DayTally day) => new()
    {
        Day = day.Day.ToWire(),
        PlaceCount = day.Places,
        AskedCount = day.Asked,
        RemindedCount = day.Reminded,
        CalledCount = day.Called,
        AnsweredCount = day.Answered,
        Channels = { Channels(day.ByChannel) },
        PresumedCount = day.Presumed,
    };

    public static V1.LetterCount ToWire(this LetterCount count) => new() { Kind = count.Kind, State = count.State, LetterCount_ = count.Letters };

    /// <summary>A channel as grains write it, in camel case.</summary>
    public static V1.Channel ToChannel(string? word) => System.Enum.TryParse<Channel>(word, ignoreCase: true, out var channel)
        ? channel.ToWire<Channel, V1.Channel>()
        : V1.Channel.Unspecified;

    private static int Of(TerritoryTally tally, PlaceStage stage) => tally.ByStage.ElementAtOrDefault((int)stage);

    private static IEnumerable<V1.ChannelCount> Channels(Dictionary<string, int> counts) =>
        from count in counts
        let channel = ToChannel(count.Key)
        orderby channel
        select new V1.ChannelCount { Channel = channel, PlaceCount = count.Value };

    private static Dictionary<string, int> Add(IEnumerable<Dictionary<string, int>> counts) =>
        counts.SelectMany(count => count).GroupBy(count => count.Key).ToDictionary(group => group.Key, group => group.Sum(count => count.Value));
}
