using System.Diagnostics;
using MailKit;
using MailKit.Net.Imap;
using Soliguide.Domain.Links;
using Soliguide.Silo.Post.Inbox;
using Soliguide.Silo.Storage.Reading;
using Soliguide.Tests.Shared.Mail;

namespace Soliguide.Bench;

/// <summary>
/// A mailbox that filled up: how fast its mails are fetched from a real Dovecot, kept, classified and committed, beside a bare client that only
/// fetches them. In turns: A B A B. The first turns count for nothing: .NET compiles the methods that are used most once more while mails are read.
/// </summary>
internal static class CatchUpBench
{
    private const int Mails = 20_000;
    private const int WarmUps = 3;
    private const int Turns = 3;

    public static async Task<IEnumerable<Row>> Run()
    {
        var dovecot = Dovecot.OnFreePorts();
        await dovecot.Start([.. Enumerable.Range(0, WarmUps + Turns).Select(Mailbox)], Ports.Free());
        await using var owned = dovecot;
        var (classified, settled, fetched, micros) = (new List<double>(), new List<double>(), new List<double>(), new List<double>());
        for (var turn = 0; turn < WarmUps + Turns; turn++)
        {
            var ours = await Ours(dovecot, turn);
            var bare = await Bare(dovecot, turn);
            if (turn >= WarmUps)
            {
                classified.Add(ours.Classified);
                settled.Add(ours.Settled);
                micros.Add(ours.Micros);
                fetched.Add(bare);
            }
        }

        return
        [
            new Row("mailbox catch-up, classified and committed, beside a client that only fetches", Row.Median(classified), Row.Median(fetched), "mails/s"),
            new Row("processor time of a mail that is classified and committed", Row.Median(micros), 0, "us"),
            new Row("mailbox catch-up until all that follows is done", Row.Median(settled), Row.Median(fetched), "mails/s"),
        ];
    }

    private static async Task<(double Classified, double Settled, double Micros)> Ours(Dovecot dovecot, int turn)
    {
        await using var silo = await BenchSilo.Start(
        [
            new("Post:ReplyDomain", "retours.soliguide-tests.fr"),
            new("Inbox:LookEvery", "00:00:00.1"),
            .. dovecot.Mailbox(Mailbox(turn)).Select(setting => KeyValuePair.Create<string, string?>(setting.Key, setting.Value)),
        ]);
        await silo.SettleMailboxes(Mails, turn);
        await silo.LaunchAndAsk();
        var mail = new BenchMail(silo.Get<LinkKeys>(), BenchSilo.Campaign);
        var deliver = await dovecot.Lay(Mailbox(turn), Enumerable.Range(0, Mails).Select(mail.At));
        var book = silo.Get<InboundBook>();
        var before = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.StartNew();
        deliver();
        var classified = await Until(book, watch, InboundState.Arrived);
        var micros = (Environment.CpuUsage.TotalTime - before).TotalMicroseconds / Mails;
        var settled = await Until(book, watch, InboundState.Arrived, InboundState.Read);
        return (Mails / classified.TotalSeconds, Mails / settled.TotalSeconds, micros);
    }

    /// <summary>How long until every mail is kept and none stands in these states.</summary>
    private static async Task<TimeSpan> Until(InboundBook book, Stopwatch watch, params InboundState[] left)
    {
        while (true)
        {
            var count = await book.Count(CancellationToken.None);
            if (count.Values.Sum() == Mails && left.All(state => count.GetValueOrDefault(state) == 0))
            {
                return watch.Elapsed;
            }

            if (watch.Elapsed > TimeSpan.FromMinutes(3))
            {
                throw new InvalidOperationException($"Of {Mails} mails stand: {string.Join(", ", count.Select(c => $"{c.Key} {c.Value}"))}.");
            }

            // A look reads all of them; it is seen up to this much later than it is.
            await Task.Delay(TimeSpan.FromMilliseconds(100));
        }
    }

    private static async Task<double> Bare(Dovecot dovecot, int turn)
    {
        using var client = new ImapClient();
        await client.ConnectAsync("127.0.0.1", dovecot.ImapPort, MailKit.Security.SecureSocketOptions.None);
        await client.AuthenticateAsync(Mailbox(turn), Dovecot.Password);
        await client.Inbox!.OpenAsync(FolderAccess.ReadOnly);
        var (mails, watch) = (0, Stopwatch.StartNew());
        await ((ImapFolder)client.Inbox).GetStreamsAsync(
            0,
            -1,
            async (_, _, _, stream, stop) =>
            {
                await stream.CopyToAsync(Stream.Null, stop);
                mails++;
            });
        return mails / watch.Elapsed.TotalSeconds;
    }

    private static string Mailbox(int turn) => $"retours{turn}";
}
