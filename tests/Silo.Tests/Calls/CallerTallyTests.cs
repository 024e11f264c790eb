using Soliguide.Contracts;
using Soliguide.Contracts.Places;
using Soliguide.Contracts.Proposals;
using Soliguide.Contracts.Reports;
using Soliguide.Domain.Json;
using Soliguide.Domain.Places.Updates;
using Soliguide.Silo.Tests.Support;

namespace Soliguide.Silo.Tests.Calls;

/// <summary>What each caller brought, counted from journals and reviews.</summary>
public abstract class CallerTallyTests(Engine engine)
{
    [Fact]
    public async Task Callers_OfACampaign_AreCountedByCallByPlaceAndByReview()
    {
        await using var desk = await DeskHouse.Open([.. Enumerable.Range(1, 4).Select(n => DeskHouse.Place($"fr-75-{n}", $"p{n}"))], engine: engine);
        var first = desk.House.Clock.GetUtcNow();
        await Call(desk, "fr-75-1", "l1", CallResult.NoAnswer, "nadia");
        desk.House.Clock.Advance(TimeSpan.FromHours(2));
        await Call(desk, "fr-75-1", "l2", CallResult.Answered, "nadia");
        await Call(desk, "fr-75-2", "l2", CallResult.Answered, "nadia");
        await Call(desk, "fr-75-2", "l2", CallResult.Answered, "nadia");
        await Call(desk, "fr-75-3", "l3", CallResult.WrongNumber, "omar");
        foreach (var (place, refused) in new[] { ("fr-75-1", false), ("fr-75-2", true), ("fr-75-3", false) })
        {
            var proposal = desk.House.Grains.GetGrain<IProposalGrain>($"call-{place}");
            await proposal.Put(new Proposal(ProposalSource.Call, first, []) { Campaign = desk.Plan.Id, Places = [place], TakenBy = place == "fr-75-3" ? "omar" : "nadia", Stands = true });
            if (refused)
            {
                await proposal.LeaveToCallers(new LeaveToCallers("Vraiment ?", "awa"));
            }
        }

        var told = await desk.House.Grains.GetGrain<IReportGrain>(0).Callers(desk.Plan.Id);

        Assert.Equal([("nadia", "fr-75"), ("omar", "fr-75")], told.Select(caller => (caller.Caller, caller.Territory)));
        var nadia = told[0];
        Assert.Equal((2, 2, 1, 0, 0, 1), (nadia.Calls, nadia.Answered, nadia.UnderReview, nadia.Accepted, nadia.Corrected, nadia.Returned));
        Assert.Equal([("answered", 2), ("noAnswer", 1)], nadia.ByOutcome.OrderBy(outcome => outcome.Key, StringComparer.Ordinal).Select(outcome => (outcome.Key, outcome.Value)));
        Assert.Equal((first, first.AddHours(2)), (nadia.FirstAt, nadia.LastAt));
        Assert.Equal((1, 0, 1), (told[1].Calls, told[1].Answered, told[1].UnderReview));
        Assert.Empty(await desk.House.Grains.GetGrain<IReportGrain>(0).Callers("summer-1999"));
    }

    private static async Task Call(DeskHouse desk, string place, string lease, CallResult outcome, string by)
    {
        var said = outcome != CallResult.Answered
            ? null
            : new SubmissionDocument(DomainJson.Write(new Submission($"{lease}/{place}", new AnswerContent.NothingChanges(), Channel.Call, by, desk.House.Clock.GetUtcNow())));
        Assert.Empty((await desk.House.Place(place).RecordCall(new RecordCall(desk.Plan.Id, $"{lease}/{place}", outcome, by, Submission: said) { Note = "dit au téléphone" })).Problems);
    }
}

[Collection(HouseTests.Name)]
public sealed class CallerTalliesOfSqliteTests() : CallerTallyTests(Engine.Sqlite);

[Collection(HouseTests.Name)]
public sealed class CallerTalliesOfPostgresTests() : CallerTallyTests(Engine.Postgres);
