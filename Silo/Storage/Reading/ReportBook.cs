using System.Text.Json;
using Microsoft.Extensions.Options;
using Soliguide.Contracts;
using Soliguide.Contracts.Campaigns;
using Soliguide.Contracts.Places;
using Soliguide.Contracts.Reports;
using Soliguide.Grains;
using Soliguide.Grains.Places;
using Soliguide.Grains.Reports;

namespace Soliguide.Silo.Storage.Reading;

/// <summary>What grains and front doors ask of all records at once, told in the words of the contracts.</summary>
internal sealed class ReportBook(
    PlaceIndex places,
    UpdateIndex updates,
    DeskBook desk,
    TallyQuery tallies,
    CallerQuery callers,
    CampaignIndex campaigns,
    LetterQueue letters,
    CardFeed feed,
    IOptions<CampaignOptions> options,
    [FromKeyedServices(TimeProviderNames.Grains)] TimeProvider clock) : IReportBook
{
    /// <inheritdoc />
    public IAsyncEnumerable<IndexedFacts> Facts(string territory, long after = 0) => places.Read(territory, after);

    /// <inheritdoc />
    public IAsyncEnumerable<PlaceRecord> Desk(string campaign, string territory) => desk.Read(campaign, territory);

    /// <inheritdoc />
    public async Task<TerritoryTally[]> Tally(string campaign)
    {
        var lines = await tallies.Now(campaign);
        return [.. lines.GroupBy(line => line.Territory).Select(territory => Tally(territory.Key, [.. territory]))];
    }

    /// <inheritdoc />
    public IAsyncEnumerable<CallLine> Calls(string campaign) => callers.Calls(campaign);

    /// <inheritdoc />
    public Task<CallerReviews[]> CallReviews(string campaign) => callers.Reviews(campaign);

    /// <inheritdoc />
    public async Task<DayTally[]> DailyTally(string campaign, string? territory, DateOnly from, DateOnly to, TimeZoneInfo zone)
    {
        var days = await tallies.ByDay(campaign, territory, from, to, zone);
        return [.. days.Select(day => new DayTally(
            day.Day, day.Places, day.Asked, day.Reminded, day.Called, day.Answered, day.ByChannel.ToDictionary(), day.Presumed))];
    }

    /// <inheritdoc />
    public async Task<UpdateLine[]> Updates(string campaign, string? territory, PlaceStage? stage, string? after, int max)
    {
        var rows = await updates.List(campaign, territory, stage is { } one ? Word(one) : null, after, max);
        return [.. rows.Select(row => new UpdateLine(
            row.Place, row.Territory, Parse<PlaceStage>(row.Stage), row.Channel, row.Answer, row.AnsweredAt, row.DeskReason, row.Calls))];
    }

    /// <inheritdoc />
    public async Task<CampaignHead[]> Campaigns()
    {
        var rows = await campaigns.List();
        return [.. rows.Select(row => new CampaignHead(
            row.Campaign, row.Title ?? row.Campaign, Parse<CampaignState>(row.State), row.ChangedAt ?? default))];
    }

    /// <inheritdoc />
    public async Task<LetterCount[]> Letters(string campaign)
    {
        var counts = await letters.Count(campaign, doubtfulBefore: clock.GetUtcNow() - options.Value.LetterLease);
        return [.. counts.Select(count => new LetterCount(count.Kind, count.State, count.Letters) { Copies = count.Copies })];
    }

    /// <inheritdoc />
    public async Task<FeedPage> Feed(long after, int max)
    {
        var slice = await feed.Read(after, max);
        return new FeedPage(slice.Epoch, [.. slice.Changes.Select(Change)], slice.Head);
    }

    private static FeedChange Change(CardChange change) =>
        new(change.Position, change.Place, change.Card is { } card ? new CardDocument(card) : null);

    private static TerritoryTally Tally(string territory, List<TallyLine> lines)
    {
        var stages = new int[Enum.GetValues<PlaceStage>().Length];
        lines.ForEach(line => stages[(int)Parse<PlaceStage>(line.Stage)] += line.Places);
        return new TerritoryTally(
            territory,
            lines.Sum(line => line.Places),
            stages,
            By(lines, line => line.Channel),
            By(lines, line => line.Answer),
            lines.Sum(line => line.Asked),
            lines.Sum(line => line.Reminded),
            lines.Sum(line => line.OnDesk),
            lines.Sum(line => line.Calls));
    }

    private static Dictionary<string, int> By(List<TallyLine> lines, Func<TallyLine, string?> word) => lines
        .Where(line => word(line) is not null)
        .GroupBy(line => word(line)!)
        .ToDictionary(group => group.Key, group => group.Sum(line => line.Places));

    private static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    /// <summary>Stored words are the names in camel case; a record without one is at the beginning.</summary>
    private static T Parse<T>(string? word)
        where T : struct, Enum => word is null ? default : Enum.Parse<T>(word, ignoreCase: true);
}
