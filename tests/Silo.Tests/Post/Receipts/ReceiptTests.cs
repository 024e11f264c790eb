using MimeKit;
using Soliguide.Contracts.Links;
using Soliguide.Contracts.Persons;
using Soliguide.Contracts.Reports;
using Soliguide.Silo.Storage.Reading;
using Soliguide.Silo.Tests.Post.Inbox;
using Soliguide.Silo.Tests.Support;

namespace Soliguide.Silo.Tests.Post.Receipts;

/// <summary>The automatic mail to somebody whose reply was applied: once a day, once a reply, to their mailbox alone.</summary>
[Collection(HouseTests.Name)]
public sealed class ReceiptTests
{
    private const string Closed = "Bonjour,\nNous serons fermés du 5 au 25 août 2019 inclus.\nAnna";

    [Fact]
    public async Task Accept_OfAReply_IsConfirmedOnceInItsThread()
    {
        await using var receipts = await ReceiptHouse.Start();
        await receipts.Reply("anna", Closed);
        Assert.Equal(0, await receipts.Send());

        await receipts.AcceptAll();
        Assert.Equal(1, await receipts.Send());
        Assert.Equal(0, await receipts.Send());

        var receipt = Assert.Single(receipts.Sent());
        Assert.Equal("anna@example.org", receipt.To.Mailboxes.Single().Address);
        Assert.Equal(("Re: Votre lieu cet été", "reponse-1@example.org"), (receipt.Subject, receipt.InReplyTo));
        Assert.Equal("auto-replied", receipt.Headers[HeaderId.AutoSubmitted]);
        Assert.Contains("Accueil fr-75-1 : fermeture du lundi 5 au dimanche 25 août 2019", receipt.TextBody!.ReplaceLineEndings(" ").Replace("  ", " ", StringComparison.Ordinal), StringComparison.Ordinal);
        var token = receipt.ReplyTo.Mailboxes.Single().Address.Split('@')[0][2..];
        Assert.Contains($"/r/{token}", receipt.TextBody!, StringComparison.Ordinal);
        var opened = await receipts.House.Grains.GetGrain<ILinkGrain>(0).Open(token);
        Assert.Equal((receipts.Plan.Id, Summer.PersonOf("anna"), LetterName.Receipt), (opened!.Campaign, opened.PersonId, opened.Letter));
        Assert.Empty(await receipts.House.Get<RecountCheck>().Compare());
        var counts = await receipts.House.Grains.GetGrain<IReportGrain>(0).Letters(receipts.Plan.Id);
        Assert.Equal(1, counts.Single(count => count is { Kind: "receipt", State: "handed" }).Letters);
    }

    [Fact]
    public async Task Accept_OfASecondReplyTheSameDay_GetsNoSecondMailAndTheNextDayDoes()
    {
        await using var receipts = await ReceiptHouse.Start();
        await receipts.Reply("anna", Closed);
        await receipts.AcceptAll();
        await receipts.Send();

        receipts.House.Clock.Advance(TimeSpan.FromHours(2));
        await receipts.Reply("anna", "Finalement nous serons fermés du 5 au 18 août 2019.");
        await receipts.AcceptAll();
        Assert.Equal(0, await receipts.Send());

        receipts.House.Clock.Advance(TimeSpan.FromDays(1));
        await receipts.Reply("anna", "Pardon : nous serons fermés du 12 au 18 août 2019.");
        await receipts.AcceptAll();
        Assert.Equal(1, await receipts.Send());
        Assert.Equal(2, receipts.Sent().Select(mail => mail.MessageId).Distinct().Count());
    }

    [Fact]
    public async Task Accept_OfTwoRepliesBeforeTheMailLeft_IsOneMailAboutTheLast()
    {
        await using var receipts = await ReceiptHouse.Start();
        await receipts.Reply("anna", Closed);
        await receipts.AcceptAll();
        receipts.House.Clock.Advance(TimeSpan.FromMinutes(5));
        await receipts.Reply("anna", "Finalement nous serons fermés du 5 au 18 août 2019.");
        await receipts.AcceptAll();

        Assert.Equal(1, await receipts.Send());

        var receipt = Assert.Single(receipts.Sent());
        Assert.Equal("reponse-2@example.org", receipt.InReplyTo);
        Assert.Contains("18 août 2019", receipt.TextBody!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Accept_OfMailFromAnotherMailbox_IsConfirmedToNobody()
    {
        await using var receipts = await ReceiptHouse.Start();
        await receipts.Arrive(Incoming.Reply(receipts.Token("anna"), "bureau@elsewhere.example", Closed));

        await receipts.AcceptAll();

        Assert.Equal(0, await receipts.Send());
    }

    [Theory]
    [InlineData("Precedence: list\n")]
    [InlineData("X-Auto-Response-Suppress: All\n")]
    [InlineData("List-Id: <x.example.org>\n")]
    public async Task Accept_OfMailThatAsksForNoAnswer_IsNotConfirmed(string header)
    {
        await using var receipts = await ReceiptHouse.Start();
        await receipts.Reply("anna", Closed, header);

        await receipts.AcceptAll();

        Assert.Equal(0, await receipts.Send());
    }

    [Fact]
    public async Task Accept_AfterTheyWantedNoMoreMail_IsNotConfirmed()
    {
        await using var receipts = await ReceiptHouse.Start();
        await receipts.Reply("anna", Closed);
        await receipts.House.Person(Summer.PersonOf("anna")).RefuseLetters();

        await receipts.AcceptAll();

        Assert.Equal(0, await receipts.Send());
    }

    [Fact]
    public async Task RefuseLetters_WhileTheMailWaits_CancelsIt()
    {
        await using var receipts = await ReceiptHouse.Start();
        await receipts.Reply("anna", Closed);
        await receipts.AcceptAll();

        await receipts.House.Person(Summer.PersonOf("anna")).RefuseLetters();

        Assert.Equal(0, await receipts.Send());
    }

    [Fact]
    public async Task Accept_OfWhatSaysWrongContactOrOnlyANote_IsNotConfirmed()
    {
        await using var receipts = await ReceiptHouse.Start();
        await receipts.Reply("anna", "Je ne suis pas la bonne personne.");
        await receipts.Reply("zoe", "On verra.");

        await receipts.AcceptAll();

        Assert.Equal(0, await receipts.Send());
    }

    [Fact]
    public async Task Receipts_Off_AreNeverWritten()
    {
        await using var receipts = await ReceiptHouse.Start(("Post:Receipts", "Off"));
        await receipts.Reply("anna", Closed);

        await receipts.AcceptAll();

        Assert.Equal(0, await receipts.Send());
    }

    [Fact]
    public async Task Receipts_Always_ConfirmTheArrivalOncePerDay()
    {
        await using var receipts = await ReceiptHouse.Start(("Post:Receipts", "Always"));
        await receipts.Reply("anna", Closed);
        Assert.Equal(1, await receipts.Send());
        Assert.Contains("est bien arrivé", Assert.Single(receipts.Sent()).TextBody, StringComparison.Ordinal);

        await receipts.AcceptAll();
        Assert.Equal(0, await receipts.Send());
    }

    [Fact]
    public async Task Receipts_AlwaysAndAcceptedBeforeItLeft_SayWhatWasApplied()
    {
        await using var receipts = await ReceiptHouse.Start(("Post:Receipts", "Always"));
        await receipts.Reply("anna", Closed);
        await receipts.AcceptAll();

        Assert.Equal(1, await receipts.Send());

        Assert.Contains("Nous avons bien lu", Assert.Single(receipts.Sent()).TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NothingChanges_AppliedAtOnce_IsConfirmed()
    {
        await using var receipts = await ReceiptHouse.Start(("Inbox:ApplyNothingChanges", "true"));
        await receipts.Reply("zoe", "Bonjour, rien ne change cet été. Merci !");

        Assert.Equal(1, await receipts.Send());

        Assert.Contains("rien ne change", Assert.Single(receipts.Sent()).TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Day_OfAPlaceOverseas_IsItsOwn()
    {
        await using var receipts = await ReceiptHouse.Start();
        var zoe = receipts.House.Person(Summer.PersonOf("zoe"));
        await receipts.House.Put([Summer.Place("fr-75-2", "zoe") with { Sheet = Summer.Place("fr-75-2").Sheet with { TimeZone = "Indian/Reunion" } }]);
        receipts.House.Clock.Advance(TimeSpan.FromHours(11.5));

        // 19:30 in Greenwich is still the same day in Paris and 23:30 there; an hour later it is the next day there alone.
        await zoe.Confirm(new ConfirmReply(receipts.Plan.Id, "mail-1", ["fr-75-2"], true));
        var first = await zoe.TakeLetter(receipts.Plan.Id, LetterName.Receipt);
        await zoe.LetterHanded(receipts.Plan.Id, LetterName.Receipt);
        receipts.House.Clock.Advance(TimeSpan.FromMinutes(20));
        await zoe.Confirm(new ConfirmReply(receipts.Plan.Id, "mail-2", ["fr-75-2"], true));
        Assert.Null(await zoe.TakeLetter(receipts.Plan.Id, LetterName.Receipt));
        receipts.House.Clock.Advance(TimeSpan.FromMinutes(40));
        await zoe.Confirm(new ConfirmReply(receipts.Plan.Id, "mail-2", ["fr-75-2"], true));
        var second = await zoe.TakeLetter(receipts.Plan.Id, LetterName.Receipt);

        Assert.Equal((new DateOnly(2019, 6, 12), new DateOnly(2019, 6, 13)), (first!.Confirmed!.Day, second!.Confirmed!.Day));
    }
}
