using Soliguide.Post.Tests.Support;
using Soliguide.Silo.Tests.Support;

namespace Soliguide.Post.Tests;

/// <summary>Servers that take their time, lose the thread or hang up, and what becomes of letters then.</summary>
[Collection(HouseTests.Name)]
public sealed class SlowServerTests
{
    private static readonly TimeSpan AfterTheLease = TimeSpan.FromMinutes(2);

    [Theory]
    [InlineData("CONNECT")]
    [InlineData("RCPT")]
    [InlineData(".")]
    public async Task HandOverDue_ServerThatThinksForSeconds_GetsItsLetterOnce(string command)
    {
        await using var sink = await Sink.Start("-W", $"{command}:2");
        await using var sender = await Sender.Start(sink.Port);
        await sender.Ask("anna");

        Assert.Equal(1, await sender.Send());

        Assert.Single(sink.Letters());
        Assert.Equal(new Dictionary<string, int> { ["handed"] = 1 }, await sender.States());
    }

    [Theory]
    [InlineData("CONNECT")]
    [InlineData("EHLO")]
    [InlineData("MAIL")]
    [InlineData("RCPT")]
    [InlineData("DATA")]
    public async Task HandOverDue_SilenceBeforeTheLetterEnded_LeavesNoDoubt(string command)
    {
        // Without pipelining: this server answers what follows a slow command before it answers the command.
        await using var sink = await Sink.Start("-p", "-W", $"{command}:40");
        await using var sender = await Sender.Start(sink.Port, [("Post:HandOverWithin", "00:00:02")]);
        await sender.Ask("anna");

        Assert.Equal(0, await sender.Send());

        Assert.Equal(new Dictionary<string, int> { ["due"] = 1 }, await sender.States());
        await sink.Restart();
        sender.House.Clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(1, await sender.Send());
        Assert.Single(sink.Letters());
        Assert.Equal(0, await sender.Copies());
    }

    [Fact]
    public async Task HandOverDue_SilenceAfterTheFinalDot_IsInDoubtAndLeavesAgainUnderItsName()
    {
        await using var sink = await Sink.Start("-W", ".:40");
        await using var sender = await Sender.Start(sink.Port, [("Post:HandOverWithin", "00:00:02")]);
        await sender.Ask("anna");

        Assert.Equal(0, await sender.Send());
        Assert.Equal(new Dictionary<string, int> { ["leased"] = 1 }, await sender.States());
        Assert.Equal(0, await sender.Send());
        sender.House.Clock.Advance(AfterTheLease);
        Assert.Equal(new Dictionary<string, int> { ["inDoubt"] = 1 }, await sender.States());
        await sink.Restart();
        Assert.Equal(1, await sender.Send());

        Assert.Equal(1, await sender.Copies());
        Assert.Single(sink.Letters().Select(IdOf).Distinct());
        Assert.Equal(new Dictionary<string, int> { ["handed"] = 1 }, await sender.States());
    }

    [Theory]
    [InlineData("-q", "MAIL")]
    [InlineData("-q", "RCPT")]
    [InlineData("-q", "DATA")]
    public async Task HandOverDue_ServerThatHangsUp_IsTriedAgainWithoutDoubt(string how, string command)
    {
        await using var sink = await Sink.Start(how, command);
        await using var sender = await Sender.Start(sink.Port);
        await sender.Ask("anna", "zoe");

        Assert.Equal(0, await sender.Send());
        Assert.Equal(new Dictionary<string, int> { ["due"] = 2 }, await sender.States());
        await sink.Restart();

        Assert.Equal(2, await sender.Send());
        Assert.Equal(2, sink.Letters().Count);
        Assert.Equal(0, await sender.Copies());
    }

    [Theory]
    [InlineData("MAIL")]
    [InlineData("RCPT")]
    [InlineData("DATA")]
    [InlineData(".")]
    public async Task HandOverDue_ServerThatShutsDownWith421_IsTriedAgainAtTheNextStep(string command)
    {
        await using var sink = await Sink.Start("-Q", command);
        await using var sender = await Sender.Start(sink.Port);
        await sender.Ask("anna", "zoe");

        Assert.Equal(0, await sender.Send());
        Assert.Equal(new Dictionary<string, int> { ["deferred"] = 2 }, await sender.States());
        await sink.Restart();
        Assert.Equal(0, await sender.Send());
        sender.House.Clock.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal(2, await sender.Send());
        Assert.Equal(2, sink.Letters().Select(IdOf).Distinct().Count());
        Assert.Equal(0, await sender.Copies());
    }

    [Fact]
    public async Task HandOverDue_RefusedConnectionsWith421_KeepEveryLetterDueAndAreNotCountedAgainstIt()
    {
        await using var sink = await Sink.Start("-Q", "CONNECT");
        await using var sender = await Sender.Start(sink.Port);
        await sender.Ask("anna", "zoe");

        Assert.Equal(0, await sender.Send());
        Assert.Equal(new Dictionary<string, int> { ["due"] = 2 }, await sender.States());
        await sink.Restart();
        Assert.Equal(0, await sender.Send());
        sender.House.Clock.Advance(TimeSpan.FromSeconds(5));

        Assert.Equal(2, await sender.Send());
    }

    [Fact]
    public async Task HandOverDue_ToAServerThatGivesReports_NamesItselfInTheEnvelope()
    {
        await using var sink = await Sink.Start();
        await using var sender = await Sender.Start(sink.Port);
        await sender.Ask("anna");
        await sender.Send();

        var letter = Assert.Single(sink.Letters());

        Assert.Matches($@"(?m)^X-Mail-Args: <b-[a-z2-7]{{40}}@retours\.soliguide-tests\.fr>.* ENVID={IdOf(letter).Split('@')[0]}\b.* RET=HDRS|RET=HDRS.* ENVID={IdOf(letter).Split('@')[0]}\b", letter);
        Assert.Matches(@"(?m)^X-Rcpt-Args: <anna@example\.org>.* NOTIFY=(FAILURE,DELAY|DELAY,FAILURE)", letter);
    }

    private static string IdOf(string letter) =>
        System.Text.RegularExpressions.Regex.Match(letter, @"(?im)^Message-Id: <([^>]+)>").Groups[1].Value;
}
