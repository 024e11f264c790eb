using Soliguide.Contracts;
using Soliguide.Contracts.Campaigns;
using Soliguide.Contracts.Persons;
using Soliguide.Contracts.Places;
using Soliguide.Domain.Campaigns;
using Soliguide.Silo.Tests.Support;

namespace Soliguide.Silo.Tests.Campaigns;

[Collection(HouseTests.Name)]
public sealed class SetContactTests
{
    private readonly CampaignPlan plan = Summer.In("fr-75");

    [Fact]
    public async Task SetContact_FirstMailboxWhileACampaignAsks_GetsItsLetterOnce()
    {
        await using var house = await Asked(Summer.Place("fr-75-1"));
        Assert.Equal(0, await house.Post.HandOverDue(CancellationToken.None));

        Assert.Equal(Receipt.Done, await Set(house, "anna@example.org", "r1"));
        Assert.False((await Set(house, "anna@example.org", "r1")).Changed);
        Assert.False((await Set(house, "anna@example.org", "r2")).Changed);

        Assert.Equal(1, await house.Post.HandOverDue(CancellationToken.None));
        Assert.Equal(0, await house.Post.HandOverDue(CancellationToken.None));
    }

    [Fact]
    public async Task SetContact_ByHand_TellsWhoAndWhenAndLeavesSheetAndCardAlone()
    {
        await using var house = await Asked(Summer.Place("fr-75-1", "zoe"));
        var before = (await house.Place("fr-75-1").Read())!;

        await Set(house, "anna@example.org", "r1");

        var file = (await house.Place("fr-75-1").Read())!;
        Assert.Equal([Summer.PersonOf("anna"), Summer.PersonOf("zoe")], file.Contacts);
        Assert.Equal(before.ContactRevision + 1, file.ContactRevision);
        Assert.Equal((before.Sheet, before.Card), (file.Sheet, file.Card));
        var change = Assert.Single(file.ContactChanges);
        Assert.Equal(
            (Summer.Eve, ContactAct.Set, Summer.PersonOf("anna"), "nadia", ContactSource.Call, ContactConsent.Given),
            (change.At, change.What, change.PersonId, change.By, change.Source, change.Consent));
        Assert.DoesNotContain("anna@", Domain.Json.DomainJson.Write(file), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SetContact_OneMailboxInThreeSpellings_IsOnePerson()
    {
        await using var house = await Asked(Summer.Place("fr-75-1"), Summer.Place("fr-75-2"), Summer.Place("fr-75-3"));

        await Set(house, "anna@caf\u00E9.example", "r1", "fr-75-1");
        await Set(house, " Anna@CAFE\u0301.Example ", "r2", "fr-75-2");
        await Set(house, "ANNA@xn--caf-dma.example", "r3", "fr-75-3");

        var person = Assert.Single((await house.Place("fr-75-1").Read())!.Contacts);
        Assert.Equal(["fr-75-1", "fr-75-2", "fr-75-3"], await house.Person(person).Places());
        Assert.Equal(3, (await house.Person(person).TakeLetter(plan.Id, LetterName.Ask))!.Places.Length);
    }

    [Fact]
    public async Task SetContact_DomainWithAnAccent_GetsItsLetter()
    {
        await using var house = await Asked(Summer.Place("fr-75-1"));

        await Set(house, "anna@caf\u00E9.example", "r1", "fr-75-1");

        Assert.Equal(1, await house.Post.HandOverDue(CancellationToken.None));
        Assert.Equal(0, await house.Post.HandOverDue(CancellationToken.None));
    }

    [Fact]
    public async Task SetContact_OnAnOlderRevision_IsRefusedAndChangesNothing()
    {
        await using var house = await Asked(Summer.Place("fr-75-1"));
        await Set(house, "anna@example.org", "r1", revision: 0);

        var late = await Set(house, "zoe@example.org", "r2", revision: 0);
        var again = await Set(house, "anna@example.org", "r1", revision: 0);

        Assert.Equal("CONTACT_CHANGED", Assert.Single(late.Problems).Code);
        Assert.True(again.Accepted);
        Assert.Equal([Summer.PersonOf("anna")], (await house.Place("fr-75-1").Read())!.Contacts);
        Assert.Empty(await house.Person(Summer.PersonOf("zoe")).Places());
    }

    [Fact]
    public async Task RemoveContact_TheOnlyOne_LeavesThePlaceToTheCallDeskAndCancelsTheLetter()
    {
        await using var house = await Asked(Summer.Place("fr-75-1", "anna"));
        var remove = new RemoveContact(Summer.PersonOf("anna"), "nadia", "r1");

        Assert.Equal(Receipt.Done, await house.Place("fr-75-1").RemoveContact(remove));
        Assert.False((await house.Place("fr-75-1").RemoveContact(remove)).Changed);

        Assert.Equal(PlaceStage.Called, (await house.Update("fr-75-1", plan.Id)).Stage);
        Assert.Empty(await house.Person(Summer.PersonOf("anna")).Places());
        await Waiting.Until(
            async () => await house.Person(Summer.PersonOf("anna")).TakeLetter(plan.Id, LetterName.Ask) is null, "the letter is cancelled");
        Assert.Equal("CONTACT_NOT_FOUND", Assert.Single(
            (await house.Place("fr-75-1").RemoveContact(remove with { RequestId = "r2" })).Problems).Code);
    }

    [Fact]
    public async Task SetContact_WhatIsNoMailboxOrNoPlace_IsRefused()
    {
        await using var house = await Asked(Summer.Place("fr-75-1"));

        Assert.Equal("MAIL_NOT_PLAUSIBLE", Assert.Single((await Set(house, "anna", "r1")).Problems).Code);
        Assert.Equal("PLACE_NOT_FOUND", Assert.Single((await Set(house, "anna@example.org", "r1", "fr-75-9")).Problems).Code);
        Assert.Empty(await house.Person(Summer.PersonOf("anna")).Places());
    }

    private static Task<Receipt> Set(House house, string mail, string request, string place = "fr-75-1", int? revision = null) =>
        house.Place(place).SetContact(new SetContact(
            new ContactEntry("", mail, null, null, "fr"), ContactSource.Call, ContactConsent.Given, "nadia", request, revision));

    private async Task<House> Asked(params Domain.Places.Contacts.ImportedPlace[] places)
    {
        var house = await House.Start(Summer.Eve);
        await house.Put(places);
        await house.Launch(plan);
        await house.Open(plan, CampaignPhase.Ask);
        return house;
    }
}
