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
/// smtp-source, which sends the same number of messages of the same size over as many connections. In turns: A B A B.
/// </summary>
internal static class HandOverBench
{
    private static readonly int Connections = int.Parse(Environment.GetEnvironmentVariable("CONN") ?? "8", CultureInfo.InvariantCulture);
    private static readonly int Letters = int.Parse(Environment.GetEnvironmentVariable("LETTERS") ?? "3000", CultureInfo.InvariantCulture);
    private const int Turns = 3;
    private const int Octets = 9_000;

    public static async Task<IEnumerable<Row>> Run()
    {
        // Letters are thrown away once they are in the queue: their way on is not what is measured.
        await using var postfix = await Postfix.Start("default_transport = discard\nvirtual_transport = discard\nsmtpd_recipient_restrictions = permit_mynetworks, reject\n");
        var (ours, baseline, micros) = (new List<double>(), new List<double>(), new List<double>());
        for (var turn = 0; turn <= Turns; turn++)
        {
            var a = await Ours(postfix, turn);
            var b = await Source(postfix);
            if (turn > 0)
            {
                ours.Add(a.Rate);
                micros.Add(a.Micros);
                baseline.Add(b);
            }
        }

        return
        [
            new Row($"hand-over to Postfix beside smtp-source, {Connections} connections", Median(ours), Median(baseline), "letters/s"),
            new Row("processor time of a letter handed over, outbox and storage included", Median(micros), 0, "us"),
        ];
    }

    private static async Task<(double Rate, double Micros)> Ours(Postfix postfix, int turn)
    {
        var keys = Directory.CreateTempSubdirectory("soliguide-bench-keys-");
        var pace = Path.Combine(keys.FullName, "pace.json");
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
            new("Dkim:KeyFile", MakeKey(keys.FullName)));
        await silo.SettleMailboxes(Letters, turn);
        await silo.LaunchAndAsk();
        var post = silo.Get<PostRoom>();
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        var watch = Stopwatch.StartNew();
        var start = Stopwatch.GetTimestamp();
        var left = await post.HandOverDue(CancellationToken.None);
        var handed = watch.Elapsed; await postfix.Idle();
        watch.Stop();
        Console.WriteLine($"OURS handed {Letters / handed.TotalSeconds:F0} passed on {Letters / watch.Elapsed.TotalSeconds:F0}");
        Console.WriteLine($"WINDOW {turn} {start / 1e9:F6},{Stopwatch.GetTimestamp() / 1e9:F6} {left / watch.Elapsed.TotalSeconds} {(Process.GetCurrentProcess().TotalProcessorTime - before).TotalMicroseconds / Letters}");
        keys.Delete(recursive: true);
        var micros = (Process.GetCurrentProcess().TotalProcessorTime - before).TotalMicroseconds / Letters;
        return left == Letters ? (left / watch.Elapsed.TotalSeconds, micros) : throw new InvalidOperationException($"{left} of {Letters} letters left.");
    }

    /// <summary>smtp-source keeps its connections too (-d).</summary>
    private static async Task<double> Source(Postfix postfix)
    {
        var watch = Stopwatch.StartNew();
        await Tool.Run(
            "smtp-source",
            [
                "-d", "-N", "-s", Text(Connections), "-m", Text(Letters), "-l", Text(Octets),
                "-f", "source@soliguide-tests.fr", "-t", "anybody@example.org", $"127.0.0.1:{postfix.Port}",
            ]);
        var handed = watch.Elapsed; await postfix.Idle();
        Console.WriteLine($"SOURCE handed {Letters / handed.TotalSeconds:F0} passed on {Letters / watch.Elapsed.TotalSeconds:F0}");
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

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
