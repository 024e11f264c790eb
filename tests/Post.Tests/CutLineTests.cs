using Soliguide.Post.Tests.Support;
using Soliguide.Silo.Tests.Support;

namespace Soliguide.Post.Tests;

/// <summary>Lines that break between us and a real Postfix, and what its log says afterwards.</summary>
[Collection(HouseTests.Name)]
public sealed class CutLineTests
{
    private static readonly TimeSpan AfterTheLease = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task HandOverDue_LineCutInTheLetter_SendsItOnceMoreAndOneArrives()
    {
        await using var postfix = await Postfix.Start();
        await using var cutter = Cutter.Before(postfix.Port, Cutter.Moment.InTheLetter);
        await using var sender = await Sender.Start(cutter.Port);
        await sender.Ask("anna");

        Assert.Equal(0, await sender.Send());
        Assert.Equal(1, cutter.Cuts);
        Assert.Equal(new Dictionary<string, int> { ["due"] = 1 }, await sender.States());
        Assert.Equal(1, await sender.Send());

        Assert.Single(await postfix.Delivered(1));
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
        await postfix.Delivered(1);
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

        var copies = await postfix.Delivered(2);
        Assert.Single(copies.Select(c => c.MessageId).Distinct());
        Assert.Single(copies.Select(c => c.TextBody).Distinct());
        Assert.Equal(1, await sender.Copies());
    }
}
