using Soliguide.Contracts.Campaigns;
using Soliguide.Contracts.Persons;
using Soliguide.Contracts.Places;
using Soliguide.Domain.Campaigns;
using Soliguide.Silo.Tests.Support;

namespace Soliguide.Silo.Tests.Persons;

/// <summary>Every way from one state of a mailbox to another, over two campaigns.</summary>
[Collection(HouseTests.Name)]
public sealed class HealthTests : IAsyncLifetime
{
    private static readonly CampaignPlan Plan = Summer.In("fr-75");
    private static readonly CampaignPlan Next = Plan with { Id = "winter-2019" };
    private House house = null!;

    private IPersonGrain Anna => house.Person(Summer.PersonOf("anna"));

    public async Task InitializeAsync()
    {
        house = await House.Start(Summer.Eve);
        await house.Put([Summer.Place("fr-75-1", "anna"), Summer.Place("fr-75-2", "anna", "zoe")]);
        await house.Launch(Plan);
        await house.Open(Plan, CampaignPhase.Ask);
    }

    public async Task DisposeAsync() => await house.DisposeAsync();

    [Fact]
    public async Task Unknown_UntilSomethingIsHeard() => Assert.Equal((MailboxState.Unknown, 0), await State());

    [Fact]
    public async Task UnknownToGood_BySomebodyWhoWrites_LastsIntoTheNextCampaign()
    {
        await Anna.Lives(Summer.Eve);
        await Begin(Next);

        Assert.Equal((MailboxState.Good, 0), await State());
        Assert.NotNull(await Anna.TakeLetter(Next.Id, LetterName.Ask));
    }

    [Fact]
    public async Task GoodToSoftBounced_CountsEachLetterOnce_AndIsStillWrittenTo()
    {
        await Anna.Lives(Summer.Eve);
        await Bounce(Plan, LetterName.Ask);
        await Anna.SoftBounced($"{Plan.Id}/Ask");
        Assert.Equal((MailboxState.SoftBounced, 1), await State());

        await Begin(Next);
        await Bounce(Next, LetterName.Ask);
        Assert.Equal((MailboxState.SoftBounced, 2), await State());
        Assert.Equal(PlaceStage.Asked, (await house.Update("fr-75-1", Next.Id)).Stage);
    }

    [Fact]
    public async Task SoftBounced_AfterALetterInBetweenThatArrived_BeginsAnew()
    {
        await Bounce(Plan, LetterName.Ask);
        await Remind(Plan);
        await Hand(Plan, LetterName.Reminder);
        await LastAsk(Plan);
        await Bounce(Plan, LetterName.LastChance);

        Assert.Equal((MailboxState.SoftBounced, 1), await State());
    }

    [Fact]
    public async Task SoftBouncedToGivenUp_ByThreeLettersInARow_AsksTheNextContactElseTheTelephone()
    {
        await BounceAll(Plan);

        Assert.Equal((MailboxState.SoftBounced, 3), await State());
        Assert.NotNull((await Anna.Health()).GivenUpSince);
        await Waiting.Until(async () => (await house.Update("fr-75-1", Plan.Id)).Stage == PlaceStage.Called, "nobody else is known: the telephone");
        await Waiting.Until(
            async () => await house.Person(Summer.PersonOf("zoe")).TakeLetter(Plan.Id, LetterName.Ask) is { Places.Length: 1 }, "zoe is asked about hers");
    }

    [Fact]
    public async Task GivenUp_InTheNextCampaign_IsNotWrittenTo()
    {
        await BounceAll(Plan);
        await Begin(Next);

        await Waiting.Until(async () => (await house.Update("fr-75-1", Next.Id)).Stage == PlaceStage.Called, "the telephone at once");
        Assert.Null(await Anna.TakeLetter(Next.Id, LetterName.Ask));
        Assert.Equal((MailboxState.SoftBounced, 3), await State());
    }

    [Theory]
    [InlineData("1", true)]
    [InlineData("4", false)]
    public async Task SoftBounced_HowManyAreTooMany_IsASetting(string allowed, bool givenUp)
    {
        await house.DisposeAsync();
        house = await House.Start(Summer.Eve, settings: [("Mailboxes:SoftBouncesInARow", allowed)]);
        await house.Put([Summer.Place("fr-75-1", "anna")]);
        await house.Launch(Plan);
        await house.Open(Plan, CampaignPhase.Ask);

        await Bounce(Plan, LetterName.Ask);

        Assert.Equal(givenUp, (await Anna.Health()).GivenUpSince is not null);
    }

    [Fact]
    public async Task SoftBouncedToGood_BySomebodyWhoWrites_ForgetsTheRow()
    {
        await BounceAll(Plan);
        await Anna.Lives(house.Clock.GetUtcNow());

        Assert.Equal((MailboxState.Good, 0), await State());
        Assert.Null((await Anna.Health()).GivenUpSince);
        await Begin(Next);
        Assert.NotNull(await Anna.TakeLetter(Next.Id, LetterName.Ask));
    }

    [Fact]
    public async Task UnknownToDead_ByAHardBounce_HoldsInTheNextCampaign()
    {
        await Anna.Bounced(Plan.Id);
        await Begin(Next);

        Assert.Equal((MailboxState.Dead, 0), await State());
        await Waiting.Until(async () => (await house.Update("fr-75-1", Next.Id)).Stage == PlaceStage.Called, "the telephone at once");
        Assert.Null(await Anna.TakeLetter(Next.Id, LetterName.Ask));
    }

    [Fact]
    public async Task DeadToGood_BySomebodyWhoWrites_IsAskedAgainBehindWhoIsAskedNow()
    {
        await Anna.Bounced(Plan.Id);
        Assert.Equal([Summer.PersonOf("anna"), Summer.PersonOf("zoe")], (await house.Place("fr-75-2").Read())!.Contacts);

        await Anna.Lives(house.Clock.GetUtcNow());

        Assert.Equal((MailboxState.Good, 0), await State());
        await Waiting.Until(
            async () => (await house.Place("fr-75-2").Read())!.Contacts is [var first, var second] && first == Summer.PersonOf("zoe") && second == Summer.PersonOf("anna"),
            "anna stands behind zoe");
        house.Clock.Advance(TimeSpan.FromHours(1));
        await house.Person(Summer.PersonOf("zoe")).Bounced(Plan.Id);
        await Waiting.Until(async () => (await house.Update("fr-75-2", Plan.Id)).Journal.Count(line => line.Event == "contactFound") == 2, "anna is asked again");
    }

    [Fact]
    public async Task AnyToObjected_ByRefusingLetters_HoldsInTheNextCampaignAndHidesWhatWasBefore()
    {
        await Anna.Lives(Summer.Eve);
        await Anna.RefuseLetters();
        await Begin(Next);

        Assert.Equal((MailboxState.Objected, 0), await State());
        Assert.Null(await Anna.TakeLetter(Next.Id, LetterName.Ask));
    }

    [Fact]
    public async Task ObjectedToGood_ByTakingItBack_IsWhatItWasBefore()
    {
        await Anna.Lives(Summer.Eve);
        await Anna.RefuseLetters();

        await Anna.AllowLetters();

        Assert.Equal((MailboxState.Good, 0), await State());
    }

    private async Task<(MailboxState, int)> State() => await Anna.Health() is var health ? (health.State, health.SoftBounces) : default;

    private async Task BounceAll(CampaignPlan plan)
    {
        await Bounce(plan, LetterName.Ask);
        await Remind(plan);
        await Bounce(plan, LetterName.Reminder);
        await LastAsk(plan);
        await Bounce(plan, LetterName.LastChance);
    }

    private async Task Bounce(CampaignPlan plan, LetterName letter)
    {
        await Hand(plan, letter);
        await Anna.SoftBounced($"{plan.Id}/{letter}");
    }

    private async Task Hand(CampaignPlan plan, LetterName letter)
    {
        Assert.NotNull(await Anna.TakeLetter(plan.Id, letter));
        await Anna.LetterHanded(plan.Id, letter);
    }

    private Task Remind(CampaignPlan plan) => Later(plan, CampaignPhase.Remind);

    private Task LastAsk(CampaignPlan plan) => Later(plan, CampaignPhase.LastAsk);

    private async Task Later(CampaignPlan plan, CampaignPhase phase)
    {
        house.Clock.Advance(TimeSpan.FromDays(11));
        await house.Open(plan, phase);
    }

    private async Task Begin(CampaignPlan plan)
    {
        house.Clock.Advance(TimeSpan.FromDays(30));
        await house.Launch(plan);
        await house.Open(plan, CampaignPhase.Ask);
    }
}
