using Soliguide.Contracts;
using Soliguide.Contracts.Campaigns;
using Soliguide.Contracts.Places;
using Soliguide.Contracts.Proposals;
using Soliguide.Domain.Campaigns;
using Soliguide.Domain.Json;
using Soliguide.Domain.Places.Sheets;
using Soliguide.Domain.Places.Updates;
using Soliguide.Silo.Tests.Support;

namespace Soliguide.Silo.Tests.Proposals;

public abstract class ProposalTests(Engine engine)
{
    private readonly CampaignPlan plan = Summer.In("fr-75", "fr-93");

    [Fact]
    public async Task Accept_OfAReply_AppliesItOnceAndRemembersWhoAndWhen()
    {
        await using var house = await Asked();
        var proposal = house.Grains.GetGrain<IProposalGrain>("mail/1");
        Assert.True((await proposal.Put(Reply(house))).Changed);
        Assert.False((await proposal.Put(Reply(house) with { Original = "other words" })).Changed);
        Assert.Equal(PlaceStage.Asked, (await house.Update("fr-75-1", plan.Id)).Stage);

        house.Clock.Advance(TimeSpan.FromHours(1));
        Assert.True((await proposal.Accept("nadia")).Changed);
        Assert.False((await proposal.Accept("omar")).Changed);

        var update = await house.Update("fr-75-1", plan.Id);
        Assert.Equal((PlaceStage.Answered, "mail-1/fr-75-1"), (update.Stage, update.AnswerId));
        Assert.Equal(PlaceStage.Asked, (await house.Update("fr-93-2", plan.Id)).Stage);
        var closed = (await proposal.Read())!;
        Assert.Equal((ProposalState.Accepted, "nadia", house.Clock.GetUtcNow()), (closed.State, closed.By, closed.At!.Value));
        Assert.Equal("Nous fermons.", closed.Said.Original);
        Assert.Equal("PROPOSAL_CLOSED", Assert.Single((await proposal.Refuse("omar", "no")).Problems).Code);
    }

    [Fact]
    public async Task Accept_AfterANewerAnswer_LeavesTheNewerOne()
    {
        await using var house = await Asked();
        var proposal = house.Grains.GetGrain<IProposalGrain>("mail/1");
        await proposal.Put(Reply(house));
        await house.Place("fr-75-1").Submit(Summer.Nothing(plan, "link-1", house.Clock.GetUtcNow().AddMinutes(5)));

        Assert.True((await proposal.Accept("nadia")).Accepted);

        Assert.Equal("link-1", (await house.Update("fr-75-1", plan.Id)).AnswerId);
    }

    [Fact]
    public async Task Correct_WithOtherFacts_AppliesThoseAlone()
    {
        await using var house = await Asked();
        var proposal = house.Grains.GetGrain<IProposalGrain>("mail/1");
        await proposal.Put(Reply(house));

        var both = new ProposedAnswer(["fr-75-1", "fr-93-2"], Said(house, "mail-1-read", new AnswerContent.NothingChanges()), 1, []);
        Assert.True((await proposal.Correct([both], "nadia")).Changed);

        Assert.Equal("mail-1-read/fr-75-1", (await house.Update("fr-75-1", plan.Id)).AnswerId);
        Assert.Equal("mail-1-read/fr-93-2", (await house.Update("fr-93-2", plan.Id)).AnswerId);
        Assert.Equal(ProposalState.Corrected, (await proposal.Read())!.State);
    }

    [Fact]
    public async Task Accept_OfWhatTheRulesRefuse_SaysWhyAndStaysOpen()
    {
        await using var house = await Asked();
        var proposal = house.Grains.GetGrain<IProposalGrain>("mail/1");
        var past = new AnswerContent.Changes([new Period("p", PeriodKind.Closure, new DateOnly(2019, 5, 1), new DateOnly(2019, 5, 9))]);
        await proposal.Put(Reply(house) with { Answers = [new ProposedAnswer(["fr-75-1"], Said(house, "mail-1", past), 0.5, [])] });

        Assert.Equal("PERIOD_PAST", Assert.Single((await proposal.Accept("nadia")).Problems).Code);

        Assert.Equal(ProposalState.Open, (await proposal.Read())!.State);
        Assert.Equal(PlaceStage.Asked, (await house.Update("fr-75-1", plan.Id)).Stage);
    }

    [Fact]
    public async Task Put_OfAnAnswerForAPlaceItDoesNotName_IsRefused()
    {
        await using var house = await House.Start(Summer.Eve, engine: engine);
        var receipt = await house.Grains.GetGrain<IProposalGrain>("mail/1").Put(Reply(house) with { Places = ["fr-93-2"] });

        Assert.Equal("PLACE_NOT_PROPOSED", Assert.Single(receipt.Problems).Code);
        Assert.Null(await house.Grains.GetGrain<IProposalGrain>("mail/1").Read());
        Assert.Equal("PROPOSAL_NOT_FOUND", Assert.Single((await house.Grains.GetGrain<IProposalGrain>("mail/1").Accept("nadia")).Problems).Code);
    }

    [Fact]
    public async Task Open_ByCampaignAndTerritory_ListsWhatWaitsOldestFirstByPages()
    {
        await using var house = await House.Start(Summer.Eve, engine: engine);
        for (var i = 1; i <= 3; i++)
        {
            await Proposal(house, $"mail/{i}").Put(Reply(house) with { ReceivedAt = Summer.Eve.AddHours(-i) });
        }

        await Proposal(house, "mail/stranger").Put(new Proposal(ProposalSource.Mail, Summer.Eve, ["SENDER_UNKNOWN"]) { Original = "Bonjour" });
        await Proposal(house, "mail/2").Refuse("nadia", "twice");
        var list = house.Grains.GetGrain<IReadingListGrain>(0);

        var first = await list.Open(null, null, null, 2);
        var rest = await list.Open(null, null, first.Next, 2);

        Assert.Equal(["mail/3", "mail/1"], first.Lines.Select(line => line.Id));
        Assert.Equal(["fr-75", "fr-93"], first.Lines[0].Territories.Order());
        var stranger = Assert.Single(rest.Lines);
        Assert.Equal(("mail/stranger", (string?)null, 0), (stranger.Id, stranger.Campaign, stranger.Territories.Length));
        Assert.Null(rest.Next);
        Assert.Equal(["mail/3", "mail/1"], (await list.Open(plan.Id, "fr-93", null, 10)).Lines.Select(line => line.Id));
        Assert.Empty((await list.Open("winter-2019", null, null, 10)).Lines);
        Assert.Empty(await house.Get<Soliguide.Silo.Storage.Reading.RecountCheck>().Compare());
    }

    private static IProposalGrain Proposal(House house, string id) => house.Grains.GetGrain<IProposalGrain>(id);

    private static SubmissionDocument Said(House house, string id, AnswerContent content) =>
        new(DomainJson.Write(new Submission(id, content, Channel.Mail, Summer.PersonOf("anna"), house.Clock.GetUtcNow())));

    private Proposal Reply(House house)
    {
        var closure = new AnswerContent.Changes([new Period("p", PeriodKind.Closure, new DateOnly(2019, 8, 5), new DateOnly(2019, 8, 18))]);
        return new Proposal(ProposalSource.Mail, house.Clock.GetUtcNow(), ["UNSURE"])
        {
            Campaign = plan.Id,
            PersonId = Summer.PersonOf("anna"),
            Places = ["fr-75-1", "fr-93-2"],
            Answers = [new ProposedAnswer(["fr-75-1"], Said(house, "mail-1", closure), 0.7, [new ProposedFact("content.periods[0]", 0.7, "fermons")])],
            Original = "Nous fermons.",
        };
    }

    private async Task<House> Asked()
    {
        var house = await House.Start(Summer.Eve, engine: engine);
        await house.Put([Summer.Place("fr-75-1", "anna"), Summer.Place("fr-93-2", "anna")]);
        await house.Launch(plan);
        await house.Open(plan, CampaignPhase.Ask);
        return house;
    }
}

[Collection(HouseTests.Name)]
public sealed class ProposalsOfSqliteTests() : ProposalTests(Engine.Sqlite);

[Collection(HouseTests.Name)]
public sealed class ProposalsOfPostgresTests() : ProposalTests(Engine.Postgres);
