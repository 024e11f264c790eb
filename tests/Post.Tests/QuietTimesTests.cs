using Soliguide.Domain.Campaigns;
using Soliguide.Domain.Places.Hours;
using Soliguide.Post.Tests.Support;
using Soliguide.Silo.Tests.Support;
using Soliguide.Tests.Shared.Mail;

namespace Soliguide.Post.Tests;

/// <summary>Nights and Sundays, on the territory's clocks, with letters through a real Postfix.</summary>
[Collection(HouseTests.Name)]
public sealed class QuietTimesTests
{
    private static readonly CampaignPlan Plan = Summer.In("fr-75") with
    {
        QuietTimes = new QuietTimes { Days = [DayOfWeek.Sunday], Hours = [new TimeSlot(new(19, 0), new(8, 0))] },
    };

    [Fact]
    public async Task HandOverDue_InTheNightAndOnASunday_LetsLettersWaitUntilMorning()
    {
        await using var postfix = await Postfix.Start();
        await using var sender = await Sender.Start(postfix.Port, plan: Plan);
        await sender.Ask("anna");

        // Saturday the 15th, 20 h in Paris; then Sunday noon; then Monday just before and just after 8 h.
        await At(sender, new(2019, 6, 15, 18, 0, 0, TimeSpan.Zero), leaves: 0);
        await At(sender, new(2019, 6, 16, 10, 0, 0, TimeSpan.Zero), leaves: 0);
        await At(sender, new(2019, 6, 17, 5, 59, 0, TimeSpan.Zero), leaves: 0);
        await At(sender, new(2019, 6, 17, 6, 0, 30, TimeSpan.Zero), leaves: 1);
    }

    [Fact]
    public async Task HandOverDue_SecondAttemptThatFallsIntoTheNight_WaitsUntilMorningToo()
    {
        await using var postfix = await Postfix.Start();
        await using var sender = await Sender.Start(postfix.Port, plan: Plan);
        await sender.Ask("greylisted");

        // Monday the 17th, 18:58 in Paris: the next step would be at 19:03.
        await At(sender, new(2019, 6, 17, 16, 58, 0, TimeSpan.Zero), leaves: 0);
        Assert.Equal(new Dictionary<string, int> { ["deferred"] = 1 }, await sender.States());
        await postfix.LiftGreylist();
        await At(sender, new(2019, 6, 17, 17, 10, 0, TimeSpan.Zero), leaves: 0);
        await At(sender, new(2019, 6, 18, 6, 0, 30, TimeSpan.Zero), leaves: 1);
    }

    private static async Task At(Sender sender, DateTimeOffset instant, int leaves)
    {
        sender.House.Clock.SetUtcNow(instant);
        Assert.Equal(leaves, await sender.Send());
    }
}
