using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Soliguide.Domain.Json;
using Soliguide.Silo.Post;
using Soliguide.Silo.Post.Pacing;
using Soliguide.Tests.Shared.Mail;

namespace Soliguide.Bench;

/// <summary>
/// Letters from the outbox to a real Postfix (taken from their persons, written, signed, handed over, results stored) beside Postfix's own
/// smtp-source, which sends one of those letters as often, over as many connections, and stores nothing. In turns, each with a silo and letters
/// of its own: A B A B. The first turns count for nothing: .NET compiles the methods that are used most once more while letters leave.
/// A turn ends when Postfix has thrown away the last letter it was given, for both.
/// </summary>
internal static class HandOverBench
{
    private const int Connections = 8;
    private const int Letters = 4_000;
    private const int WarmUps = 3;
    private const int Turns = 3;

    public static async Task<IEnumerable<Row>> Run()
    {
        // Letters are thrown away once they are in the queue: their way on is not what is measured.
        await using var postfix = await Postfix.Start("default_transport = discard\nvirtual_transport = discard\nsmtpd_recipient_restrictions = permit_mynetworks, reject\n");
        var folder = Directory.CreateTempSubdirectory("soliguide-bench-post-").FullName;
        var (ours, baseline, micros) = (new List<double>(), new List<double>(), new List<double>());
        for (var turn = 0; turn < WarmUps + Turns; turn++)
        {
            var letter = Path.Combine(folder, "letter");
            var (rate, processor) = await Ours(postfix, turn, folder, letter);
            var source = await Source(postfix, letter);
            if (turn >= WarmUps)
            {
                ours.Add(rate);
                micros.Add(processor);
                baseline.Add(source);
            }
        }

        Directory.Delete(folder, recursive: true);
        return
        [
            new Row($"hand-over to Postfix beside smtp-source, {Connections} connections", Row.Median(ours), Row.Median(baseline), "letters/s"),
            new Row("processor time of a letter handed over, outbox and storage included", Row.Median(micros), 0, "us"),
        ];
    }

    private static async Task<(double Rate, double Micros)> Ours(Postfix postfix, int turn, string folder, string sample)
    {
        var pace = Path.Combine(folder, "pace.json");
        await File.WriteAllTextAsync(pace, PaceWithoutLimits());
        await using var silo = await BenchSilo.Start(
            new("Post:Transport", "Relay"),
            new("Post:SendRealMail", "true"),
            new("Post:SenderAddress", "mise-a-jour@soliguide-tests.fr"),
            new("Post:ReplyDomain", "retours.soliguide-tests.fr"),
            new("Post:PublicUrl", "https://guide.soliguide-tests.fr"),
            new("Post:AtOnce", Text(Connections)),
            new("Post:PaceFile", pace),
            new("Relay:Port", Text(postfix.Port)),
            new("Dkim:KeyFile", MakeKey(folder)));
        await silo.SettleMailboxes(Letters, turn);
        await silo.LaunchAndAsk();
        await Keep(silo, sample);
        var post = silo.Get<PostRoom>();
        var before = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.StartNew();
        var left = await post.HandOverDue(CancellationToken.None);
        await postfix.Idle();
        watch.Stop();
        var micros = (Environment.CpuUsage.TotalTime - before).TotalMicroseconds / Letters;
        return left == Letters ? (left / watch.Elapsed.TotalSeconds, micros) : throw new InvalidOperationException($"{left} of {Letters} letters left.");
    }

    /// <summary>Keeps one of the letters as smtp-source reads it, in lines that end with LF. It stays due.</summary>
    private static async Task Keep(BenchSilo silo, string file)
    {
        var due = (await silo.Get<IOutbox>().Due(DateTimeOffset.MaxValue, 1, [])).Single();
        var plan = (await silo.Get<RunningCampaigns>().Read())[due.Campaign].Plan;
        var delivery = silo.Get<Delivery>();
        var ready = await delivery.Prepare(due, plan) ?? throw new InvalidOperationException("A due letter was not given out.");
        await File.WriteAllBytesAsync(file, [.. ready.Letter.Bytes.Where(octet => octet != '\r')]);
        await delivery.PutBack(ready);
    }

    /// <summary>smtp-source keeps its connections too (-d), and writes to another address each time (-N).</summary>
    private static async Task<double> Source(Postfix postfix, string letter)
    {
        var watch = Stopwatch.StartNew();
        await Tool.Run(
            "smtp-source",
            [
                "-d", "-N", "-s", Text(Connections), "-m", Text(Letters), "-F", letter,
                "-f", "source@soliguide-tests.fr", "-t", "anybody@example.org", $"127.0.0.1:{postfix.Port}",
            ]);
        await postfix.Idle();
        return Letters / watch.Elapsed.TotalSeconds;
    }

    private static string PaceWithoutLimits()
    {
        var book = PaceBook.BuiltIn();
        var unlimited = book.Other with { Connections = Connections, PerConnection = int.MaxValue, PerHour = int.MaxValue };
        return DomainJson.Write(book with { Operators = [], Other = unlimited });
    }

    private static string MakeKey(string folder)
    {
        using var rsa = RSA.Create(2048);
        var file = Path.Combine(folder, "dkim.pem");
        File.WriteAllText(file, "");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        File.WriteAllText(file, rsa.ExportPkcs8PrivateKeyPem());
        return file;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
