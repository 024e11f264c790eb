using Soliguide.Contracts.Persons;
using Soliguide.Contracts.Proposals;
using Soliguide.Silo.Post;
using Soliguide.Silo.Tests.Support;

namespace Soliguide.Silo.Tests.Post.Receipts;

/// <summary>Receipts are written before they are sent: a crash loses none, and a second copy is the same mail.</summary>
[Collection(HouseTests.Name)]
public sealed class ReceiptCrashTests
{
    private const string Closed = "Bonjour,\nNous serons fermés du 5 au 25 août 2019 inclus.";

    [Fact]
    public async Task Receipt_TakenAndNotHeardOf_LeavesAgainUnderTheSameNameAndIsCounted()
    {
        await using var receipts = await ReceiptHouse.Start();
        await receipts.Reply("anna", Closed);
        await receipts.AcceptAll();
        var anna = receipts.House.Person(Summer.PersonOf("anna"));
        var taken = await anna.TakeLetter(receipts.Plan.Id, LetterName.Receipt);
        Assert.Null(await anna.TakeLetter(receipts.Plan.Id, LetterName.Receipt));
        Assert.Equal(0, await receipts.Send());

        receipts.House.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(1, await receipts.Send());

        var sent = Assert.Single(receipts.Sent());
        Assert.Equal(taken!.At, sent.Date.ToUniversalTime());
        var due = new DueLetter(Summer.PersonOf("anna"), receipts.Plan.Id, LetterName.Receipt, "") { Day = taken.Confirmed!.Day };
        Assert.Equal(due.MessageId("soliguide.example.org"), sent.MessageId);
    }

    [Fact]
    public async Task Receipt_InDoubtOfWhichTheFileLies_IsNotWrittenAgain()
    {
        await using var receipts = await ReceiptHouse.Start();
        await receipts.Reply("anna", Closed);
        await receipts.AcceptAll();
        var anna = receipts.House.Person(Summer.PersonOf("anna"));
        var taken = (await anna.TakeLetter(receipts.Plan.Id, LetterName.Receipt))!;
        var id = new DueLetter(Summer.PersonOf("anna"), receipts.Plan.Id, LetterName.Receipt, "") { Day = taken.Confirmed!.Day }.MessageId("soliguide.example.org");
        var folder = Directory.CreateDirectory(Path.Combine(receipts.House.Folder, "letters", receipts.Plan.Id, "receipt"));
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, $"{id.Split('@')[0]}.eml"), "From: x\n\n");

        receipts.House.Clock.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal(0, await receipts.Send());
        Assert.Null(await anna.TakeLetter(receipts.Plan.Id, LetterName.Receipt));
    }

    [Fact]
    public async Task Receipt_AfterARestart_StillLeavesOnceAndNoSecondFollows()
    {
        var folder = House.NewFolder();
        try
        {
            var plan = Summer.In("fr-75");
            string proposal;
            await using (var before = await House.Start(Summer.Eve, folder))
            {
                await before.Put([Summer.Place("fr-75-1", "anna")]);
                await before.Launch(plan);
                await before.Open(plan, Contracts.Campaigns.CampaignPhase.Ask);
                await before.Post.HandOverDue(CancellationToken.None);
                await Inbox.Incoming.Arrive(before, Inbox.Incoming.Reply(Inbox.Incoming.Token(before, plan.Id, "anna"), "anna@example.org", Closed));
                proposal = (await before.Grains.GetGrain<IReadingListGrain>(0).List(new ReadingQuery(1))).Lines[0].Id;
                await before.Grains.GetGrain<IProposalGrain>(proposal).Accept("nadia");
            }

            await using var after = await House.Start(Summer.Eve.AddMinutes(5), folder);
            Assert.False((await after.Grains.GetGrain<IProposalGrain>(proposal).Accept("nadia")).Changed);
            Assert.Equal(1, await after.Post.HandOverDue(CancellationToken.None).WaitAsync(Waiting.Longest));
            Assert.Equal(0, await after.Post.HandOverDue(CancellationToken.None).WaitAsync(Waiting.Longest));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task Receipt_OfAReplyThatIsNotKeptAnyMore_NeverLeaves()
    {
        await using var receipts = await ReceiptHouse.Start();
        var anna = receipts.House.Person(Summer.PersonOf("anna"));

        await anna.Confirm(new ConfirmReply(receipts.Plan.Id, new string('0', 64), ["fr-75-1"], true));

        Assert.Equal(0, await receipts.Send());
        Assert.Null(await anna.TakeLetter(receipts.Plan.Id, LetterName.Receipt));
    }

    [Fact]
    public async Task Receipt_ThatCouldNotLeaveForDays_SaysNothingToAnybodyAndIsCancelled()
    {
        await using var receipts = await ReceiptHouse.Start();
        await receipts.Reply("anna", Closed);
        await receipts.AcceptAll();

        receipts.House.Clock.Advance(TimeSpan.FromDays(4));

        Assert.Equal(0, await receipts.Send());
    }
}
