using Microsoft.Extensions.Time.Testing;
using Soliguide.Silo.Post.Smtp;

namespace Soliguide.Silo.Tests.Post;

public sealed class KnockingTests
{
    private readonly FakeTimeProvider clock = new();

    [Fact]
    public void MayKnock_AfterFailureUponFailure_WaitsTwiceAsLongUpToFiveMinutes()
    {
        var knocking = new Knocking(clock);
        Assert.True(knocking.MayKnock);

        foreach (var seconds in (int[])[5, 10, 20, 40, 80, 160, 300, 300])
        {
            knocking.Failed();
            clock.Advance(TimeSpan.FromSeconds(seconds - 1));
            Assert.False(knocking.MayKnock, $"before {seconds} seconds");
            clock.Advance(TimeSpan.FromSeconds(1));
            Assert.True(knocking.MayKnock, $"after {seconds} seconds");
        }
    }

    [Fact]
    public void MayKnock_LinesThatFailTogether_CountOnceAndAnOpenOneEndsIt()
    {
        var knocking = new Knocking(clock);
        knocking.Failed();
        knocking.Failed();
        knocking.Failed();
        clock.Advance(TimeSpan.FromSeconds(5));
        Assert.True(knocking.MayKnock);

        knocking.Failed();
        knocking.Opened();
        Assert.True(knocking.MayKnock);
        knocking.Failed();
        clock.Advance(TimeSpan.FromSeconds(5));
        Assert.True(knocking.MayKnock);
    }
}
