using MailKit;
using MailKit.Net.Imap;
using MailKit.Search;
using Microsoft.Extensions.Options;
using Soliguide.Silo.Storage.Reading;

namespace Soliguide.Silo.Post.Inbox;

/// <summary>
/// Reads a mailbox: everything after its cursor in pipelined batches, then waits for more (IDLE, RFC 2177). The cursor moves in the
/// commit that keeps the mails, so that a crash takes none twice and loses none.
/// </summary>
internal sealed class ImapDoor(InboundBook book, PostClock clock, IOptions<ImapOptions> options, IOptions<InboxOptions> inbox) : IMailDoor
{
    private const int Batch = 256;

    // Two batches are in memory: one that is committed, one that is fetched.
    private const long MostAtOnce = 16 * 1024 * 1024;
    private readonly ImapOptions imap = options.Value;

    public string Name => $"imap:{imap.User}@{imap.Host}:{imap.Port}/{imap.Mailbox}";

    public async Task Run(Action arrived, CancellationToken stop)
    {
        using var client = new ImapClient();
        var mailbox = await ImapLogin.Open(client, imap, stop);
        while (true)
        {
            var seen = mailbox.Count;
            while (await Take(mailbox, arrived, stop))
            {
                // What came meanwhile is after the cursor now.
            }

            // What came while the last search ran is told to that search and never again.
            if (mailbox.Count == seen)
            {
                await Wait(client, mailbox, stop);
            }
        }
    }

    /// <summary>Keeps what stands after the cursor; false when nothing does. While one batch is committed the next is fetched.</summary>
    private async Task<bool> Take(ImapFolder mailbox, Action arrived, CancellationToken stop)
    {
        var last = await book.Cursor(Name, stop) is { } cursor && cursor.Validity == mailbox.UidValidity ? cursor.Uid : 0;

        // "last+1:*" always gives the last message, also an old one.
        var all = await mailbox.SearchAsync(SearchQuery.Uids(new UniqueIdRange(new UniqueId(last + 1), UniqueId.MaxValue)), stop);
        var next = all.Where(uid => uid.Id > last).OrderBy(uid => uid.Id).ToArray();
        var keeping = Task.CompletedTask;
        try
        {
            for (var i = 0; i < next.Length;)
            {
                var uids = await Together(mailbox, next[i..Math.Min(i + Batch, next.Length)], stop);
                var mails = await Fetch(mailbox, uids, stop);

                // One after the other: the cursor never passes a mail that is not kept.
                await keeping;
                keeping = Keep(mails, new MailCursor(mailbox.UidValidity, uids[^1].Id), arrived, stop);
                i = Array.IndexOf(next, uids[^1], i) + 1;
            }
        }
        finally
        {
            await keeping;
        }

        return next.Length > 0;
    }

    private static async Task<List<ArrivedMail>> Fetch(ImapFolder mailbox, UniqueId[] uids, CancellationToken stop)
    {
        var mails = new List<ArrivedMail>(uids.Length);
        await mailbox.GetStreamsAsync(uids, async (_, _, _, stream, token) => mails.Add(await ArrivedMail.Read(stream, token)), stop);
        return mails;
    }

    private async Task Keep(List<ArrivedMail> mails, MailCursor cursor, Action arrived, CancellationToken stop)
    {
        await book.Keep(Name, mails, cursor, clock.Time.GetUtcNow(), stop);
        arrived();
    }

    /// <summary>As many of the next mails as fit into memory together, at least one; all of them when somebody took them away meanwhile.</summary>
    private static async Task<UniqueId[]> Together(ImapFolder mailbox, UniqueId[] next, CancellationToken stop)
    {
        // A server may tell of other mails in between, whose flags changed.
        var told = await mailbox.FetchAsync(next, MessageSummaryItems.UniqueId | MessageSummaryItems.Size, stop);
        var sizes = told.IntersectBy(next, size => size.UniqueId).ToList();
        if (sizes.Count == 0)
        {
            return next;
        }

        var room = MostAtOnce;
        var fitting = sizes.OrderBy(s => s.UniqueId.Id).TakeWhile(s => (room -= s.Size ?? 0) >= 0).Select(s => s.UniqueId).ToArray();
        return fitting.Length > 0 ? fitting : next[..1];
    }

    private async Task Wait(ImapClient client, ImapFolder mailbox, CancellationToken stop)
    {
        if (!client.Capabilities.HasFlag(ImapCapabilities.Idle))
        {
            await Task.Delay(inbox.Value.LookEvery, stop);
            await client.NoOpAsync(stop);
            return;
        }

        using var news = new CancellationTokenSource(imap.IdleFor);
        void Heard(object? sender, EventArgs e) => news.Cancel();
        mailbox.CountChanged += Heard;
        try
        {
            await client.IdleAsync(news.Token, stop);
        }
        finally
        {
            mailbox.CountChanged -= Heard;
        }
    }
}
