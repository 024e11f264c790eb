using Soliguide.Contracts;
using Soliguide.Contracts.Inbox;
using Soliguide.Grains.Inbox;
using Soliguide.Mailing.Incoming;
using Soliguide.Silo.Post.Inbox.Sorting;
using Soliguide.Silo.Storage.Reading;

namespace Soliguide.Silo.Post.Inbox;

/// <summary>The mail that came in, for staff: what is in trouble, and every mail as it arrived.</summary>
internal sealed class InboxDesk(InboundBook book, InboundTrouble trouble, ReadingFrames frames, PostClock clock) : IInboxBook
{
    private const int LongestText = 4_000;

    public Task<IReadOnlyList<KeptMail>> Aside(int max) => trouble.Aside(max);

    public async Task<KeptMailFile?> Look(string mail)
    {
        if (await trouble.Look(mail) is not var (kept, acts) || await book.Kept(mail, CancellationToken.None) is not { } bytes)
        {
            return null;
        }

        if (kept.Fault == InboundTrouble.Interrupted)
        {
            // The process ended while it was being read: it is not read again to be looked at.
            return new KeptMailFile(kept, "", "", "", "", acts);
        }

        var read = IncomingReader.Read(bytes.Bytes, (await frames.Of(campaign: null)).At(kept.ArrivedAt));
        var text = read.Text.Text;
        return new KeptMailFile(
            kept, read.Head.From, read.Head.FromName, read.Head.Subject, text.Length <= LongestText ? text : text[..LongestText], acts);
    }

    public Task<byte[]?> Bytes(string mail) => book.Raw(mail, CancellationToken.None);

    public Task<Receipt> TryAgain(string mail, string by) => trouble.TryAgain(mail, by, clock.Time.GetUtcNow());

    public Task<Receipt> Close(string mail, string by) => trouble.Close(mail, by, clock.Time.GetUtcNow());
}
