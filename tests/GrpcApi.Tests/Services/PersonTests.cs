using Grpc.Core;
using Soliguide.Contracts.Persons;
using Soliguide.Domain.Places.Contacts;
using Soliguide.GrpcApi.Tests.Fakes;
using Soliguide.GrpcApi.Tests.Support;
using Soliguide.V1;
using ContactConsent = Soliguide.Contracts.Places.ContactConsent;
using ContactSource = Soliguide.Contracts.Places.ContactSource;
using MailboxState = Soliguide.Contracts.Persons.MailboxState;
using PersonLetter = Soliguide.Contracts.Persons.PersonLetter;
using PersonPlace = Soliguide.Contracts.Persons.PersonPlace;

namespace Soliguide.GrpcApi.Tests.Services;

[Collection(HouseTests.Name)]
public sealed class PersonTests(House house)
{
    private PersonService.PersonServiceClient Persons => house.Door.Persons;

    [Fact]
    public async Task GetPerson_Known_TellsHealthPlacesAndLettersAndMasksTheAddress()
    {
        var person = Known("grpc-1");

        var told = (await Persons.GetPersonAsync(new GetPersonRequest { PersonId = person })).Person;

        Assert.Equal(("g***@example.org", "Anna", "softBounced", 2), (told.Mailbox.Mail, told.Mailbox.DisplayName, told.Mailbox.Health, told.Mailbox.SoftBounceCount));
        var place = Assert.Single(told.Places);
        Assert.Equal(("fr-75-1", "Accueil", true, "call", "given"), (place.PlaceId, place.DisplayName, place.Asked, place.Source, place.Consent));
        Assert.Equal(("lastChance", "handed"), Assert.Single(told.Letters) is var letter ? (letter.Letter, letter.State) : default);
        Assert.Null(told.Suppression);
    }

    [Fact]
    public async Task GetPerson_Revealed_TellsTheAddress() => Assert.Equal("grpc-2@example.org", (await Persons.GetPersonAsync(
        new GetPersonRequest { PersonId = Known("grpc-2"), RevealContact = true })).Person.Mailbox.Mail);

    [Fact]
    public async Task GetPerson_Unknown_IsNotFound() => await Expect.Refusal(
        StatusCode.NotFound, "PERSON_NOT_FOUND", () => Persons.GetPersonAsync(new GetPersonRequest { PersonId = KeyOf("nobody") }).ResponseAsync);

    [Fact]
    public async Task ForgetPerson_ById_IsKeptWithActorAndReasonAndTellsWhatWent()
    {
        var person = Known("grpc-3");
        var request = new ForgetPersonRequest { PersonId = person, Reason = "demande par courrier", RequestId = "r1" };

        var first = await Persons.ForgetPersonAsync(request, new Metadata { { "x-soliguide-actor", "nadia" } });
        var second = await Persons.ForgetPersonAsync(request);

        Assert.Equal((true, false, true), (first.Changed, second.Changed, first.Complete));
        Assert.Equal((2, 3, 4, 1, 5), (first.PlaceCount, first.LetterCount, first.MailCount, first.ProposalCount, first.FileCount));
        Assert.Equal(["fr-75-9"], first.SheetPlaceIds);
        var heard = house.Guide.Forgotten[person];
        Assert.Equal(("nadia", "demande par courrier", "r1", null), (heard.By, heard.Reason, heard.RequestId, heard.Mail));
        var told = (await Persons.GetPersonAsync(new GetPersonRequest { PersonId = person })).Person;
        Assert.Equal(("forgotten", null), (told.Suppression.Kind, told.Mailbox));
    }

    [Fact]
    public async Task ForgetPerson_ByAddress_IsThePersonOfThatMailboxHoweverSpelt()
    {
        var told = await Persons.ForgetPersonAsync(new ForgetPersonRequest { Mail = " Grpc-4@EXAMPLE.org", Reason = "demande" });

        Assert.Equal(KeyOf("grpc-4"), told.PersonId);
        Assert.Equal("grpc-4@example.org", house.Guide.Forgotten[told.PersonId].Mail);
    }

    [Fact]
    public async Task ForgetPerson_OnlyValidated_NeedsNoReasonAndChangesNothing()
    {
        var person = Known("grpc-5");
        var before = house.Guide.Writes;

        var told = await Persons.ForgetPersonAsync(new ForgetPersonRequest { PersonId = person, ValidateOnly = true });

        Assert.Equal((2, null, before), (told.PlaceCount, told.ForgetTime, house.Guide.Writes));
    }

    [Fact]
    public async Task ForgetPerson_Empty_NamesWhatIsNeeded() => await Expect.Fields(
        () => Persons.ForgetPersonAsync(new ForgetPersonRequest()).ResponseAsync, ("person_id", "FIELD_REQUIRED"), ("reason", "FIELD_REQUIRED"));

    [Fact]
    public async Task ForgetPerson_WithAnAddressInTheReason_IsRefusedBecauseItIsKept() => await Expect.Fields(
        () => Persons.ForgetPersonAsync(new ForgetPersonRequest { Mail = "no address", Reason = "x@example.org a écrit" }).ResponseAsync,
        ("mail", "MAIL_NOT_PLAUSIBLE"), ("reason", "REASON_HOLDS_ADDRESS"));

    [Fact]
    public async Task ForgetPerson_Unknown_IsNotFound() => await Expect.Refusal(
        StatusCode.NotFound,
        "PERSON_NOT_FOUND",
        () => Persons.ForgetPersonAsync(new ForgetPersonRequest { PersonId = KeyOf("nobody"), Reason = "demande" }).ResponseAsync);

    [Fact]
    public async Task LiftSuppression_WithAReason_IsKeptWithActor()
    {
        var person = Known("grpc-6");
        await Persons.ForgetPersonAsync(new ForgetPersonRequest { PersonId = person, Reason = "demande" });
        var request = new LiftSuppressionRequest { PersonId = person, Reason = "elle le demande", RequestId = "r2" };

        Assert.True((await Persons.LiftSuppressionAsync(request, new Metadata { { "x-soliguide-actor", "paul" } })).Changed);
        Assert.False((await Persons.LiftSuppressionAsync(request)).Changed);

        Assert.Equal(("paul", "elle le demande"), (house.Guide.Lifted[person].By, house.Guide.Lifted[person].Reason));
        await Expect.Fields(
            () => Persons.LiftSuppressionAsync(new LiftSuppressionRequest { PersonId = "x" }).ResponseAsync,
            ("person_id", "PERSON_ID_INVALID"), ("reason", "FIELD_REQUIRED"));
    }

    [Fact]
    public async Task ListSuppressions_InPages_TellsAllWithoutAnybodysName()
    {
        var first = await Persons.ListSuppressionsAsync(new ListSuppressionsRequest { PageSize = 2 });
        var second = await Persons.ListSuppressionsAsync(new ListSuppressionsRequest { PageSize = 2, PageToken = first.NextPageToken });

        Assert.Equal(
            [("sa1", "forgotten", "nadia"), ("sa2", "objected", "retention"), ("sa3", "dead", "retention")],
            first.Suppressions.Concat(second.Suppressions).Select(line => (line.Mark, line.Suppression.Kind, line.Actor)));
        Assert.Equal("", second.NextPageToken);
    }

    private static string KeyOf(string name) => PersonKey.Of($"{name}@example.org").Value;

    private string Known(string name)
    {
        var key = KeyOf(name);
        house.Guide.PersonFiles[key] = new Contracts.Persons.PersonFile(
            key,
            new PersonOverview(
                $"{name}@example.org", "Anna", "accueil", "fr", null, new PersonHealth(MailboxState.SoftBounced, 2, null, null), ["fr-75-1"],
                [new PersonLetter(Samples.Summer, LetterName.LastChance, "handed", Samples.Noon, Samples.Noon, null)]),
            [new PersonPlace("fr-75-1", "Accueil", true, ContactSource.Call, ContactConsent.Given, Samples.Noon)],
            null,
            []);
        return key;
    }
}
