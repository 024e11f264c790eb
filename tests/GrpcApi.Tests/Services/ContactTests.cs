using Google.Protobuf;
using Grpc.Core;
using Soliguide.Domain.Places;
using Soliguide.Domain.Places.Contacts;
using Soliguide.GrpcApi.Tests.Fakes;
using Soliguide.GrpcApi.Tests.Support;
using Soliguide.V1;
using PlaceSheet = Soliguide.Domain.Places.Sheets.PlaceSheet;

namespace Soliguide.GrpcApi.Tests.Services;

[Collection(HouseTests.Name)]
public sealed class ContactTests(House house)
{
    private static int numbers;

    private ContactService.ContactServiceClient Contacts => house.Door.Contacts;

    [Fact]
    public async Task SetContact_Twice_IsOnceAndTellsThePerson()
    {
        var place = Place();
        var request = new SetContactRequest { PlaceId = place, Mail = "Anna@Exemple.FR", Source = ContactSource.Call, Consent = ContactConsent.Given, RequestId = "r1" };

        var first = await Contacts.SetContactAsync(request, new Metadata { { "x-soliguide-actor", "nadia" } });
        var second = await Contacts.SetContactAsync(request);
        var read = await Contacts.GetPlaceContactsAsync(new GetPlaceContactsRequest { PlaceId = place });

        Assert.Equal((PersonKey.Of("anna@exemple.fr").Value, true, false), (first.PersonId, first.Changed, second.Changed));
        Assert.Equal(first.PersonId, Assert.Single(read.Contacts).PersonId);
        var change = Assert.Single(read.Changes);
        Assert.Equal(("set", "nadia", ContactSource.Call, ContactConsent.Given), (change.Act, change.Actor, change.Source, change.Consent));
        Assert.DoesNotContain("anna@", read.ToString(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task SetContact_OnAnOldEtag_IsRefusedAndSaysWhatToDo()
    {
        var place = Place();
        var etag = (await Contacts.GetPlaceContactsAsync(new GetPlaceContactsRequest { PlaceId = place })).Etag;
        await Contacts.SetContactAsync(new SetContactRequest { PlaceId = place, Mail = "anna@exemple.fr", Etag = etag });

        await Expect.Fields(
            async () => await Contacts.SetContactAsync(new SetContactRequest { PlaceId = place, Mail = "paul@exemple.fr", Etag = etag }),
            ("etag", "CONTACT_CHANGED"));
        Assert.Equal([PersonKey.Of("anna@exemple.fr").Value], house.Guide.Contacts[place].People);
    }

    [Theory]
    [InlineData("anna", "MAIL_NOT_PLAUSIBLE")]
    [InlineData("anna@gmial.com", "MAIL_DOUBTFUL")]
    [InlineData("no-reply@exemple.fr", "MAIL_OF_A_MACHINE")]
    [InlineData("anna@example.org", "MAIL_DOMAIN_RESERVED")]
    public async Task SetContact_WhatNobodyReads_NamesTheFieldAndChangesNothing(string mail, string reason)
    {
        var place = Place();

        await Expect.Fields(async () => await Contacts.SetContactAsync(new SetContactRequest { PlaceId = place, Mail = mail }), ("mail", reason));
        Assert.Empty(house.Guide.Contacts[place].People);
    }

    [Fact]
    public async Task CheckMail_OfASlip_ProposesWhatWasMeant()
    {
        var slip = await Contacts.CheckMailAsync(new CheckMailRequest { Mail = "anna@gmial.com" });
        var role = await Contacts.CheckMailAsync(new CheckMailRequest { Mail = "contact@exemple.fr" });

        Assert.Equal((MailVerdict.Doubtful, "anna@gmail.com"), (slip.Verdict, slip.Proposed));
        Assert.Equal(MailVerdict.Role, role.Verdict);
    }

    [Fact]
    public async Task ListContactGaps_PageByPage_ListsEveryPlaceOnce()
    {
        var places = new[] { Place("fr-33"), Place("fr-33"), Place("fr-33") };
        var found = new List<string>();
        var token = "";
        do
        {
            var page = await Contacts.ListContactGapsAsync(new ListContactGapsRequest { Territory = "fr-33", PageSize = 2, PageToken = token });
            found.AddRange(page.Gaps.Select(gap => gap.PlaceId));
            token = page.NextPageToken;
        }
        while (token.Length > 0);

        Assert.Equal(places.Order(StringComparer.Ordinal), found);
        await Expect.Fields(
            async () => await Contacts.ListContactGapsAsync(new ListContactGapsRequest { Territory = "paris" }), ("territory", "TERRITORY_INVALID"));
    }

    [Fact]
    public async Task ImportContacts_InPieces_TellsWhatBecameOfEachLine()
    {
        var place = Place();
        using var call = Contacts.ImportContacts();
        var bytes = System.Text.Encoding.UTF8.GetBytes($"place_id,mail\n{place},anna@exemple.fr\n{place},paul@exemple.fr\nfr-75-absent,x@exemple.fr\n");
        foreach (var piece in bytes.Chunk(16))
        {
            await call.RequestStream.WriteAsync(new ImportContactsRequest { Content = ByteString.CopyFrom(piece) });
        }

        await call.RequestStream.CompleteAsync();
        var report = await call;

        Assert.Equal(
            [(2, ContactImportOutcome.New, ""), (3, ContactImportOutcome.New, ""), (4, ContactImportOutcome.Refused, "PLACE_NOT_FOUND")],
            report.Lines.Select(line => (line.Line, line.Outcome, line.Reason)));
        Assert.Equal([PersonKey.Of("anna@exemple.fr").Value, PersonKey.Of("paul@exemple.fr").Value], house.Guide.Contacts[place].People);
        Assert.DoesNotContain("@", report.ToString(), StringComparison.Ordinal);
    }

    private string Place(string territory = "fr-75")
    {
        var key = PlaceKey.Parse($"{territory}-g{Interlocked.Increment(ref numbers)}");
        house.Guide.Contacts[key.ToString()] = new FakeContacts { Sheet = new PlaceSheet(key, $"Accueil {key}", "Europe/Paris") };
        return key.ToString();
    }
}
