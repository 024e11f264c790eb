using Soliguide.Contracts.Campaigns;
using Soliguide.Contracts.Persons;
using Soliguide.Contracts.Places;
using Soliguide.Contracts.Proposals;
using Soliguide.Domain.Campaigns;
using Soliguide.Domain.Json;
using Soliguide.Domain.Places.Sheets;
using Soliguide.Domain.Places.Updates;
using Soliguide.Silo.Post.Inbox;
using Soliguide.Silo.Storage.Reading;
using Soliguide.Silo.Tests.Support;

namespace Soliguide.Silo.Tests.Post.Inbox;

[Collection(HouseTests.Name)]
public sealed class SortingTests : IAsyncLifetime
{
    private readonly CampaignPlan plan = Summer.In("fr-75");
    private House house = null!;

    public async Task InitializeAsync()
    {
        house = await House.Start(Summer.Eve);
        await house.Put([Summer.Place("fr-75-1", "anna"), Summer.Place("fr-75-2", "anna"), Summer.Place("fr-75-3", "zoe")]);
        await house.Launch(plan);
        await house.Open(plan, CampaignPhase.Ask);
        Assert.Equal(2, await house.Post.HandOverDue(CancellationToken.None));
    }

    public async Task DisposeAsync() => await house.DisposeAsync();

    [Fact]
    public async Task Sort_ReplyOfAPerson_WaitsForSomebodyToReadIt()
    {
        await Incoming.Arrive(house, Incoming.Reply(Token("anna"), "Anna <anna@example.org>", "Bonjour, nous ne savons pas encore, je demande au bureau."));

        var proposal = Assert.Single(await Open());
        Assert.Equal((plan.Id, Summer.PersonOf("anna")), (proposal.Said.Campaign, proposal.Said.PersonId));
        Assert.Equal(["fr-75-1", "fr-75-2"], proposal.Said.Places.Order());
        Assert.Contains("je demande au bureau", proposal.Said.Original, StringComparison.Ordinal);
        Assert.Equal(["SEVERAL_PLACES"], proposal.Said.Flags);
        Assert.Equal(PlaceStage.Asked, (await house.Update("fr-75-1", plan.Id)).Stage);
        Assert.Equal(MailboxState.Good, (await Health("anna")).State);
    }

    [Fact]
    public async Task Sort_ReplyThatSaysWhen_ProposesTheClosureAndAcceptedItIsPublic()
    {
        await Incoming.Arrive(house, Incoming.Reply(Token("zoe"), "zoe@example.org", "Bonjour,\nNous serons fermés du 5 au 25 août 2019 inclus.\nCordialement, Zoé"));

        var proposal = Assert.Single(await Open());
        var answer = Assert.Single(proposal.Said.Answers);
        var content = Assert.IsType<AnswerContent.Changes>(DomainJson.Read<Submission>(answer.Submission.Json).Content);
        var period = Assert.Single(content.Periods);
        Assert.Equal((PeriodKind.Closure, new DateOnly(2019, 8, 5), new DateOnly(2019, 8, 25)), (period.Kind, period.From, period.To!.Value));
        Assert.Equal(PlaceStage.Asked, (await house.Update("fr-75-3", plan.Id)).Stage);

        Assert.Empty((await house.Grains.GetGrain<IProposalGrain>(proposal.Id).Accept("nadia")).Problems);

        Assert.Equal(PlaceStage.Answered, (await house.Update("fr-75-3", plan.Id)).Stage);
        Assert.Contains("2019-08-25", (await house.Place("fr-75-3").Read())!.Card!.Json, StringComparison.Ordinal);
        Assert.Empty(await Open());
    }

    [Fact]
    public async Task Sort_NothingChangesFromTheKnownAddress_AppliesAtOnceWhereTheSettingSaysSo()
    {
        await using var trusting = await House.Start(Summer.Eve, settings: [("Inbox:ApplyNothingChanges", "true")]);
        await trusting.Put([Summer.Place("fr-75-1", "anna"), Summer.Place("fr-75-2", "zoe")]);
        await trusting.Launch(plan);
        await trusting.Open(plan, CampaignPhase.Ask);
        const string Nothing = "Bonjour, rien ne change cet été. Merci !";

        await Incoming.Arrive(trusting, Incoming.Reply(Incoming.Token(trusting, plan.Id, "anna"), "anna@example.org", Nothing));
        await Incoming.Arrive(trusting, Incoming.Reply(Incoming.Token(trusting, plan.Id, "zoe"), "autre@example.org", Nothing));
        await Incoming.Arrive(house, Incoming.Reply(Token("zoe"), "zoe@example.org", Nothing));

        Assert.Equal(PlaceStage.Answered, (await trusting.Update("fr-75-1", plan.Id)).Stage);
        Assert.Equal(PlaceStage.Asked, (await trusting.Update("fr-75-2", plan.Id)).Stage);
        Assert.Equal(PlaceStage.Asked, (await house.Update("fr-75-3", plan.Id)).Stage);
        Assert.Single(Assert.Single(await Open()).Said.Answers);
    }

    [Fact]
    public async Task Sort_SameMailFromTwoMailboxesAndReadTwice_IsOneProposal()
    {
        var mail = Incoming.Reply(Token("anna"), "anna@example.org", "On verra.");

        await Incoming.Arrive(house, mail, mail);
        await Incoming.Arrive(house, "Received: from elsewhere by here; Fri, 14 Jun 2019 10:00:00 +0200\n" + mail);
        await house.Get<InboundBook>().ReadAgain(int.MaxValue, house.Clock.GetUtcNow().AddDays(-1), CancellationToken.None);
        await Incoming.Sort(house);

        Assert.Single(await Open());
    }

    [Fact]
    public async Task Sort_HardBounceOfOurLetter_KillsTheMailboxAndCallsItsPlacesOverTheSeasons()
    {
        await Incoming.Arrive(house, Incoming.Bounce(Token("anna"), "anna@example.org", "5.1.1"));

        Assert.Equal(PlaceStage.Called, (await house.Update("fr-75-1", plan.Id)).Stage);
        Assert.Equal(PlaceStage.Called, (await house.Update("fr-75-2", plan.Id)).Stage);
        Assert.Equal(MailboxState.Dead, (await Health("anna")).State);

        var next = plan with { Id = "winter-2019" };
        await house.Launch(next);
        await house.Open(next, CampaignPhase.Ask);
        await Waiting.Until(async () => (await house.Update("fr-75-1", next.Id)).Stage == PlaceStage.Called, "the dead mailbox is not written to again");
    }

    [Fact]
    public async Task Sort_SoftBounceTwice_CountsOncePerLetterAndChangesNoPlace()
    {
        var report = Incoming.Bounce(Token("anna"), "anna@example.org", "4.2.2").Replace("Action: failed", "Action: delayed", StringComparison.Ordinal);

        await Incoming.Arrive(house, report, report.Replace("09:12:00", "10:12:00", StringComparison.Ordinal));

        var health = await Health("anna");
        Assert.Equal((MailboxState.SoftBounced, 1), (health.State, health.SoftBounces));
        Assert.Equal(PlaceStage.Asked, (await house.Update("fr-75-1", plan.Id)).Stage);
    }

    [Fact]
    public async Task Sort_ForgedTokens_ChangeNothingAndAreShownToAPerson()
    {
        var forged = Token("anna")[..39] + (Token("anna")[39] == 'a' ? 'b' : 'a');

        await Incoming.Arrive(
            house,
            Incoming.Bounce(forged, "anna@example.org", "5.1.1"),
            Incoming.Reply(forged, "somebody@elsewhere.example", "STOP").Replace("Re: Votre lieu cet été", "STOP", StringComparison.Ordinal));

        Assert.Equal(MailboxState.Unknown, (await Health("anna")).State);
        Assert.Equal(PlaceStage.Asked, (await house.Update("fr-75-1", plan.Id)).Stage);
        Assert.All(await Open(), p => Assert.Equal(["UNMATCHED"], p.Said.Flags));
        Assert.Equal(2, (await Open()).Count);
    }

    [Fact]
    public async Task Sort_Absence_AnswersNothingAndBecomesAHint()
    {
        await Incoming.Arrive(house, Incoming.Absence(Token("anna")));

        Assert.Empty(await Open());
        Assert.Equal(PlaceStage.Asked, (await house.Update("fr-75-1", plan.Id)).Stage);
        var absence = (await Health("anna")).Absence;
        Assert.Equal((new DateOnly(2019, 8, 1), new DateOnly(2019, 8, 25)), (absence?.From, absence?.To));
    }

    [Fact]
    public async Task Sort_Stop_EndsLettersAndCallsInstead()
    {
        await Incoming.Arrive(house, Incoming.Reply(Token("anna"), "anna@example.org", "STOP").Replace("Re: Votre lieu cet été", "stop", StringComparison.Ordinal));

        await Waiting.Until(async () => (await house.Update("fr-75-1", plan.Id)).Stage == PlaceStage.Called, "the telephone is the channel now");
        Assert.Equal(MailboxState.Objected, (await Health("anna")).State);
    }

    [Fact]
    public async Task Sort_MailThatCannotBeRead_IsQuarantinedWhereAPersonSeesIt()
    {
        await Incoming.Arrive(house, "");

        Assert.Equal(["QUARANTINED"], Assert.Single(await Open()).Said.Flags);
        Assert.Equal(1, (await house.Get<InboundBook>().Count(CancellationToken.None))[InboundState.Quarantined]);
    }

    [Fact]
    public async Task Sort_OneMailThatFails_WaitsAndKeepsNoOtherWaiting()
    {
        await FullDisk.Fill(house, Summer.PersonOf("anna"));

        await Incoming.Arrive(house, Incoming.Bounce(Token("anna"), "anna@example.org", "5.1.1"), Incoming.Bounce(Token("zoe"), "zoe@example.org", "5.1.1"));

        Assert.Equal((MailboxState.Unknown, MailboxState.Dead), ((await Health("anna")).State, (await Health("zoe")).State));
        await FullDisk.Empty(house);
        house.Clock.Advance(TimeSpan.FromHours(1));
        await Incoming.Sort(house);
        Assert.Equal(MailboxState.Dead, (await Health("anna")).State);
        Assert.Equal(2, (await house.Get<InboundBook>().Count(CancellationToken.None))[InboundState.Sorted]);
    }

    [Fact]
    public async Task Waiting_LargeMails_AreGivenOutOnlyAsManyAsFitTogether()
    {
        var book = house.Get<InboundBook>();
        var mails = Enumerable.Range(0, 4).Select(n => new byte[20 * 1024 * 1024 + n]).Select(b => new ArrivedMail(b, b.Length)).ToArray();
        await book.Keep("test", mails, null, house.Clock.GetUtcNow(), CancellationToken.None);

        Assert.Equal(2, (await book.Waiting(128, house.Clock.GetUtcNow(), [], CancellationToken.None)).Count);
    }

    [Fact]
    public async Task Sort_ReplyFromAStranger_IsProposedWithADoubt()
    {
        await Incoming.Arrive(house, Incoming.Reply(Token("zoe"), "bureau@elsewhere.example", "Zoé est partie, adressez-vous à moi."));

        Assert.Equal(["NOT_FROM_THE_PERSON"], Assert.Single(await Open()).Said.Flags);
        Assert.Equal(MailboxState.Unknown, (await Health("zoe")).State);
    }

    private string Token(string person) => Incoming.Token(house, plan.Id, person);

    private Task<PersonHealth> Health(string person) => house.Person(Summer.PersonOf(person)).Health();

    private async Task<List<ProposalView>> Open()
    {
        var page = await house.Grains.GetGrain<IReadingListGrain>(0).Open(null, null, null, 100);
        var open = new List<ProposalView>();
        foreach (var line in page.Lines)
        {
            open.Add((await house.Grains.GetGrain<IProposalGrain>(line.Id).Read())!);
        }

        return open;
    }
}
