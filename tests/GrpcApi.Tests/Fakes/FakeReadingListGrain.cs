using Orleans.Concurrency;
using Soliguide.Contracts.Proposals;

namespace Soliguide.GrpcApi.Tests.Fakes;

/// <summary>The proposals of the guide that nobody decided on; the territory of a place is the front of its key.</summary>
[StatelessWorker]
public sealed class FakeReadingListGrain(FakeGuide guide) : Grain, IReadingListGrain
{
    public Task<ReadingPage> List(ReadingQuery query) => Open(query.Campaign, query.Territory, query.After, query.Max, query.Source);

    public Task<ReadingPage> Open(string? campaign, string? territory, string? after, int max) => Open(campaign, territory, after, max, null);

    private Task<ReadingPage> Open(string? campaign, string? territory, string? after, int max, ProposalSource? source)
    {
        var lines = guide.Proposals
            .Where(p => !guide.Decided.ContainsKey(p.Key) && (campaign is null || p.Value.Campaign == campaign) && (source is null || p.Value.Source == source))
            .Select(p => new ReadingLine(
                p.Key, p.Value.Campaign, p.Value.PersonId, [.. p.Value.Places.Select(place => place[..place.LastIndexOf('-')]).Distinct()], p.Value.Source, p.Value.ReceivedAt)
            {
                For = guide.HandedOn.TryGetValue(p.Key, out var handed) ? handed[^1].To : null,
            })
            .Where(line => territory is null || line.Territories.Contains(territory))
            .OrderBy(line => line.ReceivedAt).ThenBy(line => line.Id, StringComparer.Ordinal)
            .ToArray();
        var page = lines.SkipWhile(line => after is not null && line.Id != after).Skip(after is null ? 0 : 1).Take(max).ToArray();
        return Task.FromResult(new ReadingPage(page, page.Length == max ? page[^1].Id : null));
    }
}
