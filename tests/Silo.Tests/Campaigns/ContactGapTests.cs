using Soliguide.Contracts;
using Soliguide.Contracts.Campaigns;
using Soliguide.Contracts.Contacts;
using Soliguide.Contracts.Places;
using Soliguide.Domain.Campaigns;
using Soliguide.Domain.Places.Contacts;
using Soliguide.Domain.Places.Sheets;
using Soliguide.Silo.Storage.Reading;
using Soliguide.Silo.Tests.Support;

namespace Soliguide.Silo.Tests.Campaigns;

public abstract class ContactGapTests(Engine engine)
{
    private readonly CampaignPlan plan = Summer.In("fr-75", "fr-33");

    [Fact]
    public async Task Gaps_OfPublicPlaces_AreThoseToWhichNoLetterCanGo()
    {
        await using var house = await House.Start(Summer.Eve, engine: engine);
        await house.Put([Summer.Place("fr-75-1"), Summer.Place("fr-75-2", "zoe"), Summer.Place("fr-75-3", "anna"), Summer.Place("fr-33-4", "paul"), Draft("fr-75-5")]);
        await house.Launch(plan);
        await house.Person(Summer.PersonOf("anna")).Bounced(plan.Id);
        await house.Person(Summer.PersonOf("paul")).RefuseLetters();
        await Waiting.Until(async () => (await Gaps(house)).Length == 3, "the places have heard of it");

        Assert.Equal(
            [("fr-33-4", ContactGapReason.Objected), ("fr-75-1", ContactGapReason.Nobody), ("fr-75-3", ContactGapReason.Dead)],
            (await Gaps(house)).Select(line => (line.Place, line.Reason)).Order());
        Assert.Equal(["fr-75-1"], (await Gaps(house, reason: ContactGapReason.Nobody)).Select(line => line.Place));
        Assert.Equal(
            [new ContactProgress("fr-33", 1, 1, 0), new ContactProgress("fr-75", 3, 2, 0)],
            await List(house).Progress(campaign: null));
        Assert.Empty(await house.Get<RecountCheck>().Compare());
    }

    [Fact]
    public async Task SetContact_OnAGap_ClosesItInTheSameWrite()
    {
        await using var house = await House.Start(Summer.Eve, engine: engine);
        await house.Put([Summer.Place("fr-75-1")]);
        await house.Place("fr-75-1").NoteContactGap(new NoteContactGap(ContactGapNote.PutOff, "nadia", "n1"));

        await house.Place("fr-75-1").SetContact(new SetContact(
            new ContactEntry(PersonKey.Of("anna@example.org").Value, "anna@example.org", null, null, "fr"), ContactSource.Call, ContactConsent.Given, "nadia", "r1"));

        Assert.Empty(await Gaps(house));
        Assert.Equal(0, Assert.Single(await List(house).Progress(campaign: null)).Missing);
        Assert.Empty(await house.Get<RecountCheck>().Compare());
    }

    [Fact]
    public async Task Gaps_InTheirOrder_HaveVitalNeedsFirstThenTheLongestUnverifiedAndThosePutOffLast()
    {
        await using var house = await House.Start(Summer.Eve, engine: engine);
        await house.Put(
        [
            Kind("fr-75-1", "legal_advice", verified: null),
            Kind("fr-75-2", "food_distribution", verified: Summer.Eve.AddDays(-1)),
            Kind("fr-75-3", "shower", verified: Summer.Eve.AddDays(-90)),
            Kind("fr-75-4", "laundry", verified: null),
        ]);
        Assert.Equal(["fr-75-4", "fr-75-3", "fr-75-2", "fr-75-1"], (await Gaps(house)).Select(line => line.Place));

        await house.Place("fr-75-4").NoteContactGap(new NoteContactGap(ContactGapNote.PutOff, "nadia", "n1"));

        Assert.Equal(["fr-75-3", "fr-75-2", "fr-75-4", "fr-75-1"], (await Gaps(house)).Select(line => line.Place));
    }

    [Fact]
    public async Task Gaps_PageByPageWhileSomeClose_MissesAndRepeatsNone()
    {
        await using var house = await House.Start(Summer.Eve, engine: engine);
        await house.Put([.. Enumerable.Range(1, 7).Select(i => Summer.Place($"fr-75-{i}"))]);
        var first = await List(house).Gaps(new GapQuery(null, "fr-75", null, false, null, 3));
        await house.Place(first.Lines[^1].Place).NoteContactGap(new NoteContactGap(ContactGapNote.NoMailbox, "nadia", "n1"));

        var second = await List(house).Gaps(new GapQuery(null, "fr-75", null, false, first.Next, 3));
        var third = await List(house).Gaps(new GapQuery(null, "fr-75", null, false, second.Next, 3));

        Assert.Equal(
            Enumerable.Range(1, 7).Select(i => $"fr-75-{i}"),
            first.Lines.Concat(second.Lines).Concat(third.Lines).Select(line => line.Place));
        Assert.Null(third.Next);
    }

    [Fact]
    public async Task NoteContactGap_NoMailbox_LeavesTheListAndIsCalledWhenTheCampaignAsks()
    {
        await using var house = await House.Start(Summer.Eve, engine: engine);
        await house.Put([Summer.Place("fr-75-1")]);
        Assert.Equal(Receipt.Done, await Note(house, "fr-75-1", "n1"));
        Assert.Equal(Receipt.Already, await Note(house, "fr-75-1", "n1"));
        Assert.Empty(await Gaps(house));
        Assert.Single((await List(house).Gaps(new GapQuery(null, null, null, true, null, 10))).Lines);
        Assert.Equal(new ContactProgress("fr-75", 1, 1, 1), Assert.Single(await List(house).Progress(campaign: null)));
        var change = Assert.Single((await house.Place("fr-75-1").Read())!.ContactChanges);
        Assert.Equal((ContactAct.NoMailbox, "nadia", Summer.Eve), (change.What, change.By, change.At));

        await house.Launch(Summer.In("fr-75"));
        await house.Open(Summer.In("fr-75"), CampaignPhase.Ask);

        Assert.Equal(PlaceStage.Called, (await house.Update("fr-75-1", plan.Id)).Stage);
    }

    [Fact]
    public async Task NoteContactGap_WhereAMailboxIsKnown_IsRefusedWithAReason()
    {
        await using var house = await House.Start(Summer.Eve, engine: engine);
        await house.Put([Summer.Place("fr-75-1", "zoe")]);

        var receipt = await Note(house, "fr-75-1", "n1");

        Assert.Equal("CONTACT_KNOWN", Assert.Single(receipt.Problems).Code);
        Assert.Equal("PLACE_NOT_FOUND", Assert.Single((await Note(house, "fr-75-9", "n1")).Problems).Code);
    }

    private static IContactListGrain List(House house) => house.Grains.GetGrain<IContactListGrain>(0);

    private static async Task<GapLine[]> Gaps(House house, ContactGapReason? reason = null) =>
        (await List(house).Gaps(new GapQuery(null, null, reason, WithoutMailbox: false, null, 100))).Lines;

    private static Task<Receipt> Note(House house, string place, string request) =>
        house.Place(place).NoteContactGap(new NoteContactGap(ContactGapNote.NoMailbox, "nadia", request));

    private static ImportedPlace Draft(string key)
    {
        var place = Summer.Place(key);
        return place with { Sheet = place.Sheet with { Status = SheetStatus.Draft } };
    }

    private static ImportedPlace Kind(string key, string category, DateTimeOffset? verified)
    {
        var place = Summer.Place(key);
        return place with { Sheet = place.Sheet with { Services = [new PlaceService("s1", category)], LastVerified = verified } };
    }
}

[Collection(HouseTests.Name)]
public sealed class ContactGapsOfSqliteTests() : ContactGapTests(Engine.Sqlite);

[Collection(HouseTests.Name)]
public sealed class ContactGapsOfPostgresTests() : ContactGapTests(Engine.Postgres);
