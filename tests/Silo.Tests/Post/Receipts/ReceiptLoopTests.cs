using System.Text;
using MimeKit;
using Soliguide.Contracts.Proposals;
using Soliguide.Silo.Tests.Post.Inbox;
using Soliguide.Silo.Tests.Support;

namespace Soliguide.Silo.Tests.Post.Receipts;

/// <summary>Family 19: programs that answer each other fall silent.</summary>
[Collection(HouseTests.Name)]
public sealed class ReceiptLoopTests
{
    private const string Nothing = "Bonjour, rien ne change cet été. Merci !";

    [Fact]
    public async Task AutomaticReplyToOurReceipt_StaysUnanswered()
    {
        await using var receipts = await Confirmed();

        await receipts.Arrive(Answer(receipts, "Je suis absente jusqu’au 25 août.", "Auto-Submitted: auto-replied\n"));
        receipts.House.Clock.Advance(TimeSpan.FromDays(2));
        await receipts.Arrive(Answer(receipts, "Je suis toujours absente.", "Auto-Submitted: auto-replied\n"));

        Assert.Equal(0, await receipts.Send());
        Assert.Empty((await receipts.House.Grains.GetGrain<IReadingListGrain>(0).List(new ReadingQuery(10))).Lines);
    }

    [Fact]
    public async Task ProgramThatDoesNotSayWhatItIs_AnsweringOurReceiptForEver_IsNeverAnsweredAgain()
    {
        await using var receipts = await Confirmed();

        for (var day = 0; day < 5; day++)
        {
            receipts.House.Clock.Advance(TimeSpan.FromDays(1));
            await receipts.Arrive(Answer(receipts, Nothing, ""));
            Assert.Equal(0, await receipts.Send());
        }
    }

    [Fact]
    public async Task OurOwnReceiptComingBack_IsNoReply()
    {
        await using var receipts = await Confirmed();
        using var bytes = new MemoryStream();
        await Assert.Single(receipts.Sent()).WriteToAsync(bytes);

        await Incoming.Arrive(receipts.House, Encoding.UTF8.GetString(bytes.ToArray()));

        receipts.House.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(0, await receipts.Send());
    }

    [Fact]
    public async Task MailToTheEnvelopeSenderOfTheReceipt_IsNotAnswered()
    {
        await using var receipts = await Confirmed();

        receipts.House.Clock.Advance(TimeSpan.FromDays(2));
        await receipts.Arrive(Answer(receipts, Nothing, "").Replace("To: r-", "To: b-", StringComparison.Ordinal));

        Assert.Equal(0, await receipts.Send());
    }

    [Fact]
    public async Task PersonWhoAnswersOurReceipt_IsConfirmedOnceSomebodyHasReadIt()
    {
        await using var receipts = await Confirmed();
        receipts.House.Clock.Advance(TimeSpan.FromDays(1));
        await receipts.Arrive(Answer(receipts, "Pardon, nous serons fermés du 5 au 25 août 2019.", ""));
        Assert.Equal(0, await receipts.Send());

        await receipts.AcceptAll();

        Assert.Equal(1, await receipts.Send());
    }

    /// <summary>A house that answers as much as it may, and has.</summary>
    private static async Task<ReceiptHouse> Confirmed()
    {
        var receipts = await ReceiptHouse.Start(("Post:Receipts", "Always"), ("Inbox:ApplyNothingChanges", "true"));
        await receipts.Reply("anna", Nothing);
        Assert.Equal(1, await receipts.Send());
        return receipts;
    }

    private static string Answer(ReceiptHouse receipts, string text, string more)
    {
        MimeMessage receipt = receipts.Sent()[^1];
        return Incoming.Reply("x", "anna@example.org", text, $"In-Reply-To: <{receipt.MessageId}>\n{more}")
            .Replace("r-x@retours.example.org", receipt.ReplyTo.Mailboxes.Single().Address, StringComparison.Ordinal);
    }
}
