using Soliguide.Contracts.Calls;
using Soliguide.Contracts.Campaigns;
using Soliguide.Contracts.Places;
using Soliguide.Contracts.Proposals;
using Soliguide.Domain.Campaigns;
using Soliguide.Domain.Json;
using Soliguide.Domain.Places.Updates;
using Soliguide.Silo.Tests.Post.Inbox;
using Soliguide.Silo.Tests.Support;

namespace Soliguide.Silo.Tests.Proposals;

/// <summary>A proposal on its way to somebody else: another place, a colleague, the telephone.</summary>
[Collection(HouseTests.Name)]
public sealed class PassOnTests : IAsyncLifetime
{
    private const string Words = "Bonjour, l’accueil sera fermé du 5 au 25 août 2019 inclus.";
    private readonly CampaignPlan plan = Summer.In("fr-75");
    private House house = null!;

    public async Task InitializeAsync()
    {
        house = await House.Start(Summer.Eve);
        await house.Put([Summer.Place("fr-75-1", "anna"), Summer.Place("fr-75-2", "anna"), Summer.Place("fr-75-3", "zoe")]);
        await house.Launch(plan);
        await house.Open(plan, CampaignPhase.Ask);
    }

    public async Task DisposeAsync() => await house.DisposeAsync();

    [Fact]
    public async Task PassOn_OfAMailThatBelongedNowhere_ProposesItsFactsForThePlace()
    {
        var stray = await Stray();

        Assert.True((await stray.PassOn(new PassOn("fr-75-3", "nadia") { Note = "c’est l’accueil de Zoé" })).Changed);

        var closed = (await stray.Read())!;
        Assert.Equal((ProposalState.PassedOn, "nadia", house.Clock.GetUtcNow()), (closed.State, closed.By, closed.At!.Value));
        var next = await Next(closed);
        Assert.Equal((plan.Id, (string?)null), (next.Said.Campaign, next.Said.PersonId));
        Assert.Equal(["fr-75-3"], next.Said.Places);
        Assert.Equal(["PASSED_ON", "NOT_FROM_THE_PERSON"], next.Said.Flags);
        Assert.Equal((closed.Id, "nadia", "c’est l’accueil de Zoé"), (next.Said.Origin!.Id, next.Said.Origin.By, next.Said.Origin.Note));
        Assert.Equal(["fr-75-3"], Assert.Single(next.Said.Answers).Places);

        Assert.Empty((await Proposal(next.Id).Accept("omar")).Problems);
        var update = await house.Update("fr-75-3", plan.Id);
        Assert.Equal((PlaceStage.Answered, "nadia"), (update.Stage, DomainJson.Read<Submission>(update.Answer!.Json).By));
        Assert.Contains("2019-08-25", (await house.Place("fr-75-3").Read())!.Card!.Json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PassOn_WithItsSender_MakesThemAContactOfThePlaceOnce()
    {
        var stray = await Stray();
        var command = new PassOn("fr-75-3", "nadia") { SetSender = true };

        Assert.True((await stray.PassOn(command)).Changed);
        Assert.Equal((false, true), ((await stray.PassOn(command)).Changed, (await stray.PassOn(command)).Accepted));

        var file = (await house.Place("fr-75-3").Read())!;
        var change = Assert.Single(file.ContactChanges);
        Assert.Equal((ContactSource.Mail, "nadia", Summer.PersonOf("inconnu")), (change.Source, change.By, change.PersonId));
        Assert.Equal(Summer.PersonOf("inconnu"), file.Contacts[0]);
        var next = await Next((await stray.Read())!);
        Assert.Equal(Summer.PersonOf("inconnu"), next.Said.PersonId);
        Assert.Equal(["PASSED_ON"], next.Said.Flags);
        Assert.True(next.Said.MayBeConfirmed);
        Assert.Empty((await Proposal(next.Id).Accept("omar")).Problems);
        Assert.Equal(PlaceStage.Answered, (await house.Update("fr-75-3", plan.Id)).Stage);
    }

    [Fact]
    public async Task PassOn_ToAnotherPlaceOfThePerson_StaysTheirAnswer()
    {
        await Incoming.Arrive(house, Incoming.Reply(Incoming.Token(house, plan.Id, "anna"), "anna@example.org", Words));
        var both = Proposal((await Open()).Single());

        Assert.True((await both.PassOn(new PassOn("fr-75-2", "nadia"))).Changed);

        var next = await Next((await both.Read())!);
        Assert.Equal(Summer.PersonOf("anna"), next.Said.PersonId);
        Assert.Empty((await Proposal(next.Id).Accept("omar")).Problems);
        Assert.Equal(PlaceStage.Answered, (await house.Update("fr-75-2", plan.Id)).Stage);
        Assert.Equal(PlaceStage.Asked, (await house.Update("fr-75-1", plan.Id)).Stage);
    }

    [Fact]
    public async Task PassOn_ByTwoAtOnceToTwoPlaces_TellsTheSecond()
    {
        var stray = await Stray();

        await stray.PassOn(new PassOn("fr-75-3", "nadia"));

        Assert.Equal("PROPOSAL_CLOSED", Assert.Single((await stray.PassOn(new PassOn("fr-75-1", "omar"))).Problems).Code);
        Assert.Equal("PROPOSAL_CLOSED", Assert.Single((await stray.Accept("omar")).Problems).Code);
        Assert.Single(await Open());
    }

    [Fact]
    public async Task PassOn_ThereAndBack_MakesNewProposalsAndLosesNone()
    {
        var stray = await Stray();
        await stray.PassOn(new PassOn("fr-75-3", "nadia"));
        var there = await Next((await stray.Read())!);
        await Proposal(there.Id).PassOn(new PassOn("fr-75-1", "omar"));
        var further = await Next((await Proposal(there.Id).Read())!);
        await Proposal(further.Id).PassOn(new PassOn("fr-75-3", "nadia"));

        var back = await Next((await Proposal(further.Id).Read())!);
        Assert.Equal((ProposalState.Open, "fr-75-3"), (back.State, Assert.Single(back.Said.Places)));
        Assert.Equal([back.Id], await Open());
    }

    [Fact]
    public async Task PassOn_ToNoPlaceOrTheSame_SaysWhyAndStaysOpen()
    {
        var stray = await Stray();
        Assert.Equal("PLACE_NOT_FOUND", Assert.Single((await stray.PassOn(new PassOn("fr-75-999", "nadia"))).Problems).Code);
        await house.Put([Summer.Place("fr-93-1", "paul")]);
        Assert.Equal("PLACE_NOT_IN_CAMPAIGN", Assert.Single((await stray.PassOn(new PassOn("fr-93-1", "nadia"))).Problems).Code);
        await stray.PassOn(new PassOn("fr-75-3", "nadia"));
        var next = Proposal((await Open()).Single());
        Assert.Equal("PLACE_ALREADY_PROPOSED", Assert.Single((await next.PassOn(new PassOn("fr-75-3", "nadia"))).Problems).Code);
    }

    [Fact]
    public async Task HandOn_ToAColleague_IsListedForThemAndTellsTheSecond()
    {
        var stray = await Stray();

        Assert.True((await stray.HandOn(new HandOn("zoe", "nadia", 0) { Note = "tu la connais" })).Changed);
        Assert.False((await stray.HandOn(new HandOn("zoe", "nadia", 0) { Note = "tu la connais" })).Changed);
        Assert.Equal("PROPOSAL_CHANGED", Assert.Single((await stray.HandOn(new HandOn("paul", "omar", 0))).Problems).Code);

        var list = house.Grains.GetGrain<IReadingListGrain>(0);
        Assert.Equal("zoe", Assert.Single((await list.List(new ReadingQuery(10) { For = "zoe" })).Lines).For);
        Assert.Empty((await list.List(new ReadingQuery(10) { For = "paul" })).Lines);
        Assert.Single((await list.List(new ReadingQuery(10))).Lines);

        Assert.True((await stray.HandOn(new HandOn(null, "zoe", 1))).Changed);
        var view = (await stray.Read())!;
        Assert.Null(view.For);
        Assert.Equal(["nadia", "zoe"], view.HandedOn.Select(line => line.By));
        Assert.Equal(ProposalState.Open, view.State);
    }

    [Fact]
    public async Task LeaveToCallers_OfAReply_PutsItsPlacesOnTheDeskWithTheQuestion()
    {
        await Incoming.Arrive(house, Incoming.Reply(Incoming.Token(house, plan.Id, "anna"), "anna@example.org", "C’est compliqué, appelez-moi."));
        var reply = Proposal((await Open()).Single());
        await house.Place("fr-75-2").Submit(Summer.Nothing(plan, "link-1", house.Clock.GetUtcNow()));

        Assert.True((await reply.LeaveToCallers(new LeaveToCallers("Quelles dates ?", "nadia"))).Changed);
        Assert.False((await reply.LeaveToCallers(new LeaveToCallers("Quelles dates ?", "omar"))).Changed);

        var id = (await reply.Read())!.Id;
        var update = await house.Update("fr-75-1", plan.Id);
        Assert.Equal((PlaceStage.Called, id), (update.Stage, update.Question));
        Assert.Equal(("questionRaised", "nadia", "Quelles dates ?"), (update.Journal[^1].Event, update.Journal[^1].By, update.Journal[^1].Note));
        Assert.Null((await house.Update("fr-75-2", plan.Id)).Question);
        var desk = house.Grains.GetGrain<ICallDeskGrain>($"{plan.Id}/fr-75");
        await Waiting.Until(async () => (await desk.List(10)).Any(waiting => waiting is { Place: "fr-75-1", Reason: "question" }), "the place is on the desk");
        Assert.Equal((ProposalState.LeftToCallers, "nadia", "Quelles dates ?"), ((await reply.Read())!.State, (await reply.Read())!.By, (await reply.Read())!.Reason));
        Assert.Empty(await Open());
    }

    [Fact]
    public async Task LeaveToCallers_WhereNobodyIsToBeCalled_SaysWhyAndStaysOpen()
    {
        Assert.Equal(
            "PROPOSAL_WITHOUT_PLACES", Assert.Single((await (await Stray()).LeaveToCallers(new LeaveToCallers("?", "nadia"))).Problems).Code);
        await Incoming.Arrive(house, Incoming.Reply(Incoming.Token(house, plan.Id, "zoe"), "zoe@example.org", "Rappelez-moi."));
        await house.Place("fr-75-3").Submit(Summer.Nothing(plan, "link-1", house.Clock.GetUtcNow()));
        var reply = Proposal((await Open()).Single(id => !id.Contains('~', StringComparison.Ordinal) && id != strayId));

        Assert.Equal("PLACE_NEEDS_NO_CALL", Assert.Single((await reply.LeaveToCallers(new LeaveToCallers("?", "nadia"))).Problems).Code);
        Assert.Equal(ProposalState.Open, (await reply.Read())!.State);
    }

    [Fact]
    public async Task Put_OfWhatBetterRulesUnderstand_ReplacesWhatNobodyCouldPlaceAndNothingElse()
    {
        var stray = await Stray();
        var understood = (await stray.Read())!.Said with { Flags = ["LETTER_SUPPOSED"], Campaign = plan.Id, Places = ["fr-75-3"] };

        Assert.True((await stray.Put(understood)).Changed);
        Assert.False((await stray.Put(understood with { Places = ["fr-75-1"] })).Changed);

        Assert.Equal(["fr-75-3"], (await stray.Read())!.Said.Places);
    }

    private string? strayId;

    /// <summary>A reply from an address that nobody knows, without a trace of a letter.</summary>
    private async Task<IProposalGrain> Stray()
    {
        await Incoming.Arrive(house, Incoming.Reply("x", "Inconnu <inconnu@example.org>", Words));
        strayId = Assert.Single(await Open());
        Assert.Equal(["UNMATCHED"], (await Proposal(strayId).Read())!.Said.Flags);
        return Proposal(strayId);
    }

    private IProposalGrain Proposal(string id) => house.Grains.GetGrain<IProposalGrain>(id);

    private async Task<ProposalView> Next(ProposalView closed) => (await Proposal(closed.PassedTo!).Read())!;

    private async Task<string[]> Open() =>
        [.. (await house.Grains.GetGrain<IReadingListGrain>(0).List(new ReadingQuery(100))).Lines.Select(line => line.Id)];
}
