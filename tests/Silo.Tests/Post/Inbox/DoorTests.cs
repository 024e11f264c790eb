using System.Text;
using Soliguide.Silo.Post.Inbox;
using Soliguide.Silo.Storage.Reading;
using Soliguide.Silo.Tests.Support;

namespace Soliguide.Silo.Tests.Post.Inbox;

[Collection(HouseTests.Name)]
public sealed class DoorTests
{
    [Fact]
    public async Task FolderDoor_FilesMovedIn_AreKeptOnceAndPutAway()
    {
        await using var house = await House.Start(Summer.Eve, settings: [("Inbox:LookEvery", "00:00:00.100")]);
        var inbox = Directory.CreateDirectory(Path.Combine(house.Folder, "inbox")).FullName;
        await File.WriteAllTextAsync(Path.Combine(inbox, "a.eml"), Incoming.Reply("x", "a@example.org", "Un"));
        await File.WriteAllTextAsync(Path.Combine(inbox, "b.eml"), Incoming.Reply("x", "a@example.org", "Deux"));
        await File.WriteAllTextAsync(Path.Combine(inbox, "half.tmp"), "From: ");
        using var stop = new CancellationTokenSource();
        var door = house.Get<IMailDoor>().Run(() => { }, stop.Token);

        await Waiting.Until(() => Task.FromResult(!File.Exists(Path.Combine(inbox, "b.eml")) && !File.Exists(Path.Combine(inbox, "a.eml"))), "both were taken");
        File.Copy(Path.Combine(inbox, "taken", "a.eml"), Path.Combine(inbox, "again.eml.tmp"));
        File.Move(Path.Combine(inbox, "again.eml.tmp"), Path.Combine(inbox, "again.eml"));
        await Waiting.Until(() => Task.FromResult(!File.Exists(Path.Combine(inbox, "again.eml"))), "the copy was taken");

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => door.WaitAsync(Waiting.Longest));
        Assert.Equal(2, (await house.Get<InboundBook>().Count(CancellationToken.None))[InboundState.Arrived]);
        Assert.True(File.Exists(Path.Combine(inbox, "half.tmp")));
    }

    [Fact]
    public async Task Keep_WithACursor_RemembersBothOrNeither()
    {
        await using var house = await House.Start(Summer.Eve);
        var book = house.Get<InboundBook>();
        var mail = new ArrivedMail(Encoding.ASCII.GetBytes("From: a\r\n\r\nb"), 12);

        Assert.Null(await book.Cursor("imap", CancellationToken.None));
        await book.Keep("imap", [mail], new MailCursor(7, 41), Summer.Eve, CancellationToken.None);
        await Assert.ThrowsAnyAsync<Exception>(() =>
            book.Keep("imap", [new ArrivedMail([1], 1) with { Bytes = null! }], new MailCursor(7, 42), Summer.Eve, CancellationToken.None));

        Assert.Equal(new MailCursor(7, 41), await book.Cursor("imap", CancellationToken.None));
        Assert.Equal(mail.Bytes, await book.Raw(mail.Hash, CancellationToken.None));
    }

    [Fact]
    public async Task Read_EnormousMail_IsKeptCut()
    {
        using var stream = new MemoryStream(new byte[ArrivedMail.Most + 1000]);

        var mail = await ArrivedMail.Read(stream, CancellationToken.None);

        Assert.Equal((ArrivedMail.Most, ArrivedMail.Most + 1000L), (mail.Bytes.Length, mail.Size));
    }
}
