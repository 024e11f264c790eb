using Soliguide.Domain.Calls;

namespace Soliguide.Domain.Tests.Calls;

public sealed class CallDelaysTests
{
    [Fact]
    public void Problems_Defaults_AreNone() => Assert.Empty(new CallDelays().Problems());

    [Fact]
    public void Problems_AtTheLimits_AreNone()
    {
        Assert.Empty(new CallDelays { NoAnswer = TimeSpan.Zero, WillDoOnline = TimeSpan.FromDays(60), MaxAttempts = 1 }.Problems());
        Assert.Empty(new CallDelays { MaxAttempts = 20 }.Problems());
    }

    [Fact]
    public void Problems_BeyondTheLimits_NameEachSetting()
    {
        var late = TimeSpan.FromDays(60) + TimeSpan.FromTicks(1);
        var delays = new CallDelays
        {
            NoAnswer = TimeSpan.FromTicks(-1),
            Busy = late,
            Voicemail = late,
            CallBack = late,
            WillDoOnline = late,
            MaxAttempts = 0,
        };

        Assert.Equal(
            ["noAnswer", "busy", "voicemail", "callBack", "willDoOnline", "maxAttempts"],
            delays.Problems().Select(problem => problem.Field));
        Assert.Equal("ATTEMPTS_OUT_OF_RANGE", Assert.Single(new CallDelays { MaxAttempts = 21 }.Problems()).Code);
    }
}
