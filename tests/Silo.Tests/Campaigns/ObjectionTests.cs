using Soliguide.Contracts.Campaigns;
using Soliguide.Contracts.Persons;
using Soliguide.Contracts.Places;
using Soliguide.Domain.Campaigns;
using Soliguide.Silo.Storage.Reading;
using Soliguide.Silo.Tests.Support;

namespace Soliguide.Silo.Tests.Campaigns;

[Collection(HouseTests.Name)]
public sealed class ObjectionTests
{
    private readonly CampaignPlan plan = Summer.In("fr-75");

    [Fact]
    public async Task RefuseLetters_BetweenAskAndReminder_SendsNoMoreLettersAndLeavesThePlacesToTheCallDesk()
    {
        await using var house = await Asked(deliver: true);
        var anna = house.Person(Summer.PersonOf("anna"));

        await anna.RefuseLetters();
        await anna.RefuseLetters();

        await Waiting.Until(async () => await OnDesk(house) is ["fr-75-1", "fr-75-2"], "both places wait for a call");
        house.Clock.Advance(TimeSpan.FromDays(11));
        await house.Open(plan, CampaignPhase.Remind);
        Assert.Null(await anna.TakeLetter(plan.Id, LetterName.Reminder));
        Assert.Equal(Summer.Eve, (await anna.Form(plan.Id)).ObjectedAt);
        Assert.NotNull((await house.Place("fr-75-1").Read())!.Card);
        Assert.DoesNotContain(await house.Get<LetterQueue>().Count(plan.Id), count => count is { Kind: "reminder", State: "due" });
    }

    [Fact]
    public async Task RefuseLetters_BeforeTheLetterLeaves_CancelsIt()
    {
        await using var house = await Asked(deliver: false);
        var anna = house.Person(Summer.PersonOf("anna"));

        await anna.RefuseLetters();

        Assert.Null(await anna.TakeLetter(plan.Id, LetterName.Ask));
        Assert.Equal(("ask", "cancelled", 1), Assert.Single(
            (await house.Get<LetterQueue>().Count(plan.Id)).Select(count => (count.Kind, count.State, count.Letters))));
    }

    [Fact]
    public async Task RefuseLetters_InOneSeason_HoldsInTheNext()
    {
        await using var house = await Asked(deliver: true);
        await house.Person(Summer.PersonOf("anna")).RefuseLetters();
        await Waiting.Until(async () => (await OnDesk(house)).Count == 2, "the places have heard");
        var next = plan with { Id = "summer-2019-again" };

        await house.Launch(next);
        await house.Open(next, CampaignPhase.Ask);

        await Waiting.Until(async () => (await OnDesk(house, next.Id)).Count == 2, "both places wait for a call at once");
        Assert.Empty(await house.Get<LetterQueue>().Count(next.Id));
    }

    [Fact]
    public async Task AllowLetters_AfterAnObjection_LetsTheReminderLeaveAndRepeatsNothing()
    {
        await using var house = await Asked(deliver: true);
        var anna = house.Person(Summer.PersonOf("anna"));
        await anna.RefuseLetters();
        await Waiting.Until(async () => (await OnDesk(house)).Count == 2, "the places have heard");

        await anna.AllowLetters();
        await Waiting.Until(
            async () => (await house.Update("fr-75-2", plan.Id)).Journal.Any(line => line.Event == "contactFound")
                && (await house.Update("fr-75-1", plan.Id)).Journal.Any(line => line.Event == "contactFound"),
            "the places have heard again");

        Assert.Null((await anna.Form(plan.Id)).ObjectedAt);
        Assert.Null(await anna.TakeLetter(plan.Id, LetterName.Ask));
        house.Clock.Advance(TimeSpan.FromDays(11));
        await house.Open(plan, CampaignPhase.Remind);
        Assert.Equal(2, (await anna.TakeLetter(plan.Id, LetterName.Reminder))!.Places.Length);
    }

    [Fact]
    public async Task Form_OfAPersonWithTwoPlaces_TellsWhatWasSaidOfEach()
    {
        await using var house = await Asked(deliver: true);
        var person = Summer.PersonOf("anna");
        await house.Person(person).Submit(Summer.Nothing(plan, "r1", Summer.Eve), ["fr-75-2"]);

        var form = await house.Person(person).Form(plan.Id);

        Assert.Equal(
            [("fr-75-1", PlaceStage.Asked, null), ("fr-75-2", PlaceStage.Answered, "r1/fr-75-2")],
            form.Places.OrderBy(place => place.Place).Select(place => (place.Place, place.Stage, place.AnswerId)));
        Assert.Empty((await house.Person(person).Form("winter-2019")).Places);
    }

    private static async Task<List<string>> OnDesk(House house, string campaign = "summer-2019") =>
        [.. (await house.Get<DeskBook>().Read(campaign, "fr-75").ToListAsync()).Select(place => place.Sheet!.Key.ToString())];

    private async Task<House> Asked(bool deliver)
    {
        var house = await House.Start(Summer.Eve);
        await house.Put([Summer.Place("fr-75-1", "anna"), Summer.Place("fr-75-2", "anna")]);
        await house.Launch(plan);
        await house.Open(plan, CampaignPhase.Ask);
        if (deliver)
        {
            var anna = house.Person(Summer.PersonOf("anna"));
            Assert.NotNull(await anna.TakeLetter(plan.Id, LetterName.Ask));
            await anna.LetterHanded(plan.Id, LetterName.Ask);
        }

        return house;
    }
}
