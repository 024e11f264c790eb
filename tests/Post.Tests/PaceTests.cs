using Soliguide.Post.Tests.Support;
using Soliguide.Silo.Post.Pacing;
using Soliguide.Silo.Tests.Support;
using Soliguide.Tests.Shared.Mail;

namespace Soliguide.Post.Tests;

/// <summary>Limits and rests, with letters through a real Postfix.</summary>
[Collection(HouseTests.Name)]
public sealed class PaceTests
{
    [Fact]
    public async Task HandOverDue_MoreThanAnHourBears_SendsTheRestAnHourLater()
    {
        await using var postfix = await Postfix.Start();
        await using var sender = await Start(postfix, book => book with { Other = book.Other with { PerHour = 2 } });
        await sender.Ask("a", "b", "c", "d", "e");

        Assert.Equal(2, await sender.Send());
        Assert.Equal(0, await sender.Send());
        var line = Assert.Single((await sender.Board()).Operators);
        Assert.Equal(("other", 2, 2, 3), (line.Name, line.HandedWithinTheHour, line.PerHour, line.Waiting));
        sender.House.Clock.Advance(TimeSpan.FromMinutes(62));
        Assert.Equal(2, await sender.Send());
    }

    [Fact]
    public async Task HandOverDue_FirstDayOfANewSender_KeepsToItsWarmUp()
    {
        await using var postfix = await Postfix.Start();
        await using var sender = await Start(postfix, book => book with { WarmUp = [1, 3] }, ("Post:WarmUpSince", "2019-06-12"));
        await sender.Ask("a", "b", "c", "d", "e");

        Assert.Equal(1, await sender.Send());
        Assert.Equal(1, (await sender.Board()).DayLimit);
        sender.House.Clock.Advance(TimeSpan.FromHours(25));
        Assert.Equal(3, await sender.Send());
        sender.House.Clock.Advance(TimeSpan.FromHours(25));
        Assert.Equal(1, await sender.Send());
    }

    [Fact]
    public async Task HandOverDue_OperatorThatDoesNotWantUs_GetsARestAndThenOneTrial()
    {
        await using var postfix = await Postfix.Start("smtpd_recipient_restrictions = reject_unlisted_recipient, check_recipient_access static:{554 5.7.1 blocked}\n");
        await using var sender = await Start(postfix, book => book with
        {
            Breaker = new BreakerRule(2, 0.5, TimeSpan.FromMinutes(10), TimeSpan.FromHours(1)),
            Other = book.Other with { Connections = 1 },
        });
        await sender.Ask("a", "b", "c", "d", "e");

        Assert.Equal(0, await sender.Send());
        Assert.Equal(new Dictionary<string, int> { ["deferred"] = 2, ["due"] = 3 }, await sender.States());
        var line = Assert.Single((await sender.Board()).Operators);
        Assert.Equal(("554 5.7.1", sender.House.Clock.GetUtcNow().AddHours(1)), (line.LastRefusal, line.RestsUntil));
        sender.House.Clock.Advance(TimeSpan.FromMinutes(50));
        await sender.Send();
        Assert.Equal(3, (await sender.States())["due"]);
        sender.House.Clock.Advance(TimeSpan.FromMinutes(11));
        await sender.Send();

        var states = await sender.States();
        Assert.Equal(5, states["deferred"] + states.GetValueOrDefault("due"));
        Assert.InRange(states.GetValueOrDefault("due"), 2, 3);
    }

    private static Task<Sender> Start(Postfix postfix, Func<PaceBook, PaceBook> change, params (string, string)[] more) =>
        Sender.Start(postfix.Port, more, pace: change);
}
