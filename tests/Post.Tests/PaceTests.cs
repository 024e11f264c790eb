using Soliguide.Contracts.Campaigns;
using Soliguide.Contracts.Reports;
using Soliguide.Domain.Json;
using Soliguide.Post.Tests.Support;
using Soliguide.Silo.Post.Pacing;
using Soliguide.Silo.Tests.Support;
using Soliguide.Tests.Shared.Mail;

namespace Soliguide.Post.Tests;

/// <summary>Limits, rests and brakes, with letters through a real Postfix.</summary>
[Collection(HouseTests.Name)]
public sealed class PaceTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("soliguide-pace-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task HandOverDue_MoreThanAnHourBears_SendsTheRestAnHourLater()
    {
        await using var postfix = await Postfix.Start();
        await using var sender = await Start(postfix, book => book with { Other = book.Other with { PerHour = 2 } });
        await sender.Ask("a", "b", "c", "d", "e");

        Assert.Equal(2, await sender.Send());
        Assert.Equal(0, await sender.Send());
        var line = Assert.Single((await Board(sender)).Operators);
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
        Assert.Equal(1, (await Board(sender)).DayLimit);
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
        var line = Assert.Single((await Board(sender)).Operators);
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

    [Fact]
    public async Task HandOverDue_TooManyDeadAddresses_PausesTheCampaignAndSaysWhy()
    {
        await using var postfix = await Postfix.Start("smtpd_recipient_restrictions = check_recipient_access inline:{ { dead1@example.org = 550 5.1.1 unknown }, { dead2@example.org = 550 5.1.1 unknown } }, permit_mynetworks, reject\n");
        await using var sender = await Start(postfix, book => book with { Brake = book.Brake with { OfAtLeast = 6 } });
        await sender.Ask("dead1", "dead2", "a", "b", "c", "d");

        Assert.Equal(4, await sender.Send());
        await sender.Send();

        var view = await sender.House.Campaign(sender.Plan.Id).Read();
        Assert.Equal(CampaignState.Paused, view!.State);
        Assert.Contains("2 of 6 letters met dead addresses", view.Log[^1].By, StringComparison.Ordinal);
        sender.House.Clock.Advance(TimeSpan.FromSeconds(1));
        await sender.House.Campaign(sender.Plan.Id).Resume("test");
        await sender.Send();
        Assert.Equal(CampaignState.Running, (await sender.House.Campaign(sender.Plan.Id).Read())!.State);
    }

    private async Task<Sender> Start(Postfix postfix, Func<PaceBook, PaceBook> change, params (string, string)[] more)
    {
        var file = Path.Combine(folder, "pace.json");
        await File.WriteAllTextAsync(file, DomainJson.Write(change(PaceBook.BuiltIn())));
        return await Sender.Start(postfix.Port, [("Post:PaceFile", file), .. more]);
    }

    private static Task<PostBoard> Board(Sender sender) => sender.House.Grains.GetGrain<IReportGrain>(0).Post();
}
