using System.Globalization;
using System.Text.RegularExpressions;
using Soliguide.Post.Tests.Support;
using Soliguide.Silo.Tests.Support;
using Soliguide.Tests.Shared.Mail;

namespace Soliguide.Post.Tests;

/// <summary>Mail operators told apart by who takes their mail, and what each bears at once, with a real Postfix and a real DNS zone.</summary>
[Collection(HouseTests.Name)]
public sealed partial class OperatorTests
{
    private const string Everything = "default_transport = discard\nvirtual_transport = discard\nsmtpd_recipient_restrictions = permit_mynetworks, reject\n";

    [Fact]
    public async Task HandOverDue_DomainsWithTheSameExchangers_ShareOneOperatorsLimits()
    {
        await using var zone = await LocalZone.Serve(
            Sender.Domain, "un IN MX 1 aspmx.l.google.com.", "deux IN MX 1 aspmx.l.google.com.\ndeux IN MX 5 alt1.aspmx.l.google.com.", "trois IN MX 10 mx.trois");
        await using var postfix = await Postfix.Start(Everything);
        await using var sender = await Sender.Start(
            postfix.Port, zone: zone, pace: book => book with { Operators = [.. book.Operators.Select(o => o.Name == "google" ? o with { PerHour = 3 } : o)] });
        await sender.AskAt([.. Domains("un", 2), .. Domains("deux", 2), .. Domains("trois", 2), "x@gmail.com"]);

        Assert.Equal(5, await sender.Send());

        var lines = (await sender.Board()).Operators.ToDictionary(o => o.Name);
        Assert.Equal((3, 3, 2), (lines["google"].HandedWithinTheHour, lines["google"].PerHour, lines["google"].Waiting));
        Assert.Equal((2, 0), (lines["other"].HandedWithinTheHour, lines["other"].Waiting));
        sender.House.Clock.Advance(TimeSpan.FromMinutes(62));
        Assert.Equal(2, await sender.Send());
    }

    [Fact]
    public async Task HandOverDue_MoreLettersThanAnOperatorBearsAtOnce_KeepsToItsConnectionsAndLettersOnEach()
    {
        await using var postfix = await Postfix.Start(Everything);
        await using var sender = await Sender.Start(
            postfix.Port, pace: book => book with { Other = book.Other with { Connections = 3, PerConnection = 2 } });
        await sender.AskAt([.. Domains("un", 11)]);

        Assert.Equal(11, await sender.Send());

        await Waiting.Until(async () => Ends().Count(await postfix.Log()) >= 6, "the log tells how each connection ended");
        var log = await postfix.Log();
        var letters = Ends().Matches(log).Select(m => int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture)).ToArray();
        Assert.Equal(11, letters.Sum());
        Assert.All(letters, n => Assert.InRange(n, 1, 2));
        Assert.InRange(MostAtOnce(log), 1, 3);
    }

    [Fact]
    public async Task HandOverDue_ServerThatBearsFewerConnectionsThanWeThink_GetsAllLettersByThoseItTakes()
    {
        await using var postfix = await Postfix.Start(Everything + "smtpd_client_connection_count_limit = 2\nsmtpd_client_event_limit_exceptions =\n");
        await using var sender = await Sender.Start(postfix.Port, pace: book => book with { Other = book.Other with { Connections = 5 } });
        await sender.AskAt([.. Domains("un", 12)]);

        var left = 0;
        for (var look = 0; look < 10 && left < 12; look++)
        {
            left += await sender.Send();
            sender.House.Clock.Advance(TimeSpan.FromMinutes(6));
        }

        Assert.Equal(12, left);
        await Waiting.Until(
            async () => (await postfix.Log()).Contains("Connection concurrency limit exceeded", StringComparison.OrdinalIgnoreCase), "the log tells that connections were refused");
        Assert.Equal(12, postfix.Accepted().Distinct().Count());
        Assert.Equal(0, await sender.Copies());
    }

    [Fact]
    public async Task HandOverDue_ServerThatHasEnoughOfAConnection_GetsTheRestOnAnother()
    {
        await using var postfix = await Postfix.Start("""
            smtpd_recipient_restrictions = check_recipient_access inline:{ { p3@example.org = 421 4.7.0 Enough for one connection } }, permit_mynetworks, reject

            """);
        await using var sender = await Sender.Start(postfix.Port, pace: book => book with { Other = book.Other with { Connections = 1 } });
        await sender.Ask("p1", "p2", "p3", "p4", "p5");

        Assert.Equal(4, await sender.Send());

        Assert.Equal(new Dictionary<string, int> { ["handed"] = 4, ["deferred"] = 1 }, await sender.States());
        Assert.Equal("421 4.7.0", Assert.Single((await sender.Board()).Operators).LastRefusal);
    }

    private static IEnumerable<string> Domains(string name, int people) => Enumerable.Range(1, people).Select(i => $"p{i}@{name}.{Sender.Domain}");

    /// <summary>Connections that were open together, as the log tells it in its order.</summary>
    private static int MostAtOnce(string log)
    {
        var (open, most) = (0, 0);
        foreach (var line in log.Split('\n'))
        {
            open += line.Contains(": connect from ", StringComparison.Ordinal) ? 1 : line.Contains(": disconnect from ", StringComparison.Ordinal) ? -1 : 0;
            most = Math.Max(most, open);
        }

        return most;
    }

    [GeneratedRegex(@": disconnect from .* mail=(\d+) ")]
    private static partial Regex Ends();
}
