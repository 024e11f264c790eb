using Soliguide.Contracts;
using Soliguide.Contracts.Campaigns;
using Soliguide.Contracts.Places;
using Soliguide.Domain.Json;
using Soliguide.Domain.Places.Contacts;
using Soliguide.Domain.Places.Updates;
using Soliguide.Silo.Post;

namespace Soliguide.Bench.Peer;

/// <summary>Ours: the whole silo in this process, front door included, on PostgreSQL.</summary>
internal sealed class OurSeason : ISeason
{
    private readonly BenchSilo silo;
    private ICampaignGrain? campaign;

    private OurSeason(BenchSilo silo) => this.silo = silo;

    public static async Task<OurSeason> Start(SeasonClock clock, string connection) =>
        new(await BenchSilo.StartAt(clock, new KeyValuePair<string, string?>("Storage:Postgres", connection)));

    public async Task Settle(IReadOnlyList<ImportedPlace> places)
    {
        await silo.Settle(places);
        campaign = await silo.Launch();
    }

    public async Task<int> Open(CampaignPhase phase) => (await PhaseRun.Open(silo.Grains, campaign!, phase)).Reached;

    public async Task<int> HandOver() => await silo.Get<PostRoom>().HandOverDue(CancellationToken.None);

    public async Task Answer(string place, Submission answer)
    {
        var receipt = await silo.Grains.GetGrain<IPlaceGrain>(place).Submit(new SubmitAnswer(BenchSilo.Campaign, new SubmissionDocument(DomainJson.Write(answer))));
        if (!receipt.Accepted)
        {
            throw new InvalidOperationException($"{place}: {receipt.Problems[0].Code}");
        }
    }

    public ValueTask DisposeAsync() => silo.DisposeAsync();
}
