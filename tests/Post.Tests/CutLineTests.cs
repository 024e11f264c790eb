using Soliguide.Post.Tests.Support;
using Soliguide.Silo.Tests.Support;
using Soliguide.Tests.Shared.Mail;

namespace Soliguide.Post.Tests;

/// <summary>Lines that break between us and a real Postfix, and what its log says afterwards.</summary>
[Collection(HouseTests.Name)]
public sealed class CutLineTests
{
    private static readonly TimeSpan AfterTheLease = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task HandOverDue_LineCutBeforeTheLetter_SendsItAgainAtOnce()
    {
        await using var postfix = await Postfix.Start();
        await using var cutter = Cutter.Before(postfix.Port, Cutter.Moment.BeforeTheLetter);
        await using var sender = await Sender.Start(cutter.Port);
        await sender.Ask("anna");

        Assert.Equal(0, await sender.Send());
        Assert.Equal(1, cutter.Cuts);
        Assert.Equal(new Dictionary<string, int> { ["due"] = 1 }, await sender.States());
        Assert.Equal(1, await sender.Send());

        Assert.Equal(0, await sender.Copies());
    }

    [Fact]
    public async Task HandOverDue_LineCutInTheLetterAndALogToAsk_FindsThatItDidNotLeave()
    {
        await using var postfix = await Postfix.Start();
        await using var cutter = Cutter.Before(postfix.Port, Cutter.Moment.InTheLetter);
        await using var sender = await Sender.Start(cutter.Port, [("Relay:LogFile", postfix.LogFile)]);
        await sender.Ask("anna");

        Assert.Equal(0, await sender.Send());
        Assert.Equal(1, cutter.Cuts);
        Assert.Equal(new Dictionary<string, int> { ["leased"] = 1 }, await sender.States());
        sender.House.Clock.Advance(AfterTheLease);
        Assert.Equal(1, await sender.Send());

        await Waiting.Until(() => postfix.Delivered().Length > 0, "the letter has arrived");
        Assert.Single(postfix.Accepted());
        Assert.Equal(0, await sender.Copies());
    }

    [Fact]
    public async Task HandOverDue_AnswerLostAndALogToAsk_FindsThatTheLetterLeft()
    {
        await using var postfix = await Postfix.Start();
        await using var cutter = Cutter.Before(postfix.Port, Cutter.Moment.BeforeTheAnswer);
        await using var sender = await Sender.Start(cutter.Port, [("Relay:LogFile", postfix.LogFile)]);
        await sender.Ask("anna");

        Assert.Equal(0, await sender.Send());
        Assert.Equal(new Dictionary<string, int> { ["leased"] = 1 }, await sender.States());
        await Waiting.Until(() => postfix.Delivered().Length == 1, "the letter has arrived");
        sender.House.Clock.Advance(AfterTheLease);
        Assert.Equal(new Dictionary<string, int> { ["inDoubt"] = 1 }, await sender.States());
        Assert.Equal(0, await sender.Send());

        Assert.Equal(new Dictionary<string, int> { ["handed"] = 1 }, await sender.States());
        Assert.Equal(0, await sender.Copies());
        Assert.Single(postfix.Delivered());
    }

    [Fact]
    public async Task HandOverDue_AnswerLostAndNobodyToAsk_SendsTheSameLetterAgainAndCountsIt()
    {
        await using var postfix = await Postfix.Start();
        await using var cutter = Cutter.Before(postfix.Port, Cutter.Moment.BeforeTheAnswer);
        await using var sender = await Sender.Start(cutter.Port);
        await sender.Ask("anna");

        await sender.Send();
        sender.House.Clock.Advance(AfterTheLease);
        Assert.Equal(1, await sender.Send());

        await Waiting.Until(() => postfix.Delivered().Length == 2, "both copies have arrived");
        var copies = postfix.Delivered().Select(f => MimeKit.MimeMessage.Load(f)).ToArray();
        Assert.Single(copies.Select(c => c.MessageId).Distinct());
        Assert.Single(copies.Select(c => c.TextBody).Distinct());
        Assert.Equal(1, await sender.Copies());
    }
}
