using Soliguide.Domain.Calls;

namespace Soliguide.Domain.Tests.Calls;

public sealed class CallLeasesTests
{
    private static readonly DateTimeOffset Now = Desk.Now;
    private static readonly CallLease Nadia = new("l1", "nadia", ["fr-75-1", "fr-75-2"], Now, Now.AddMinutes(15));

    [Fact]
    public void Of_TheCallerUntilItsEnd_IsTheLeaseAndOfOthersNone()
    {
        var leases = CallLeases.None.Give(Nadia, Now);

        Assert.Equal(Nadia, leases.Of("nadia", Now.AddMinutes(15).AddTicks(-1)));
        Assert.Null(leases.Of("nadia", Now.AddMinutes(15)));
        Assert.Null(leases.Of("omar", Now));
        Assert.Null(leases.Find("l1", "omar", Now));
        Assert.Null(leases.Find("l2", "nadia", Now));
    }

    [Fact]
    public void End_OfEveryPlace_EndsTheLeaseAndRemembersTheCalls()
    {
        var one = CallLeases.None.Give(Nadia, Now).End(Nadia, "fr-75-1", Now);
        var both = one.End(one.Of("nadia", Now)!, "fr-75-2", Now);

        Assert.Equal(["fr-75-2"], one.Of("nadia", Now)!.Places);
        Assert.Equal(["fr-75-2"], one.Taken(Now));
        Assert.Null(both.Of("nadia", Now));
        Assert.Empty(both.Given);
        Assert.True(both.HasEnded("l1", "fr-75-1") && both.HasEnded("l1", "fr-75-2"));
        Assert.False(both.HasEnded("l1", "fr-75-3"));
    }

    [Fact]
    public void Give_AfterOthersRanOut_KeepsOnlyWhoIsThere()
    {
        var later = Now.AddHours(1);
        var leases = CallLeases.None.Give(Nadia, Now).Give(new CallLease("l2", "omar", ["fr-75-3"], later, later.AddMinutes(15)), later);

        Assert.Equal(["omar"], leases.Given.Select(lease => lease.Caller));
    }

    [Fact]
    public void End_OfManyCalls_RemembersTheLatest()
    {
        var leases = CallLeases.None;
        for (var n = 0; n < 600; n++)
        {
            var lease = new CallLease($"l{n}", "nadia", ["fr-75-1"], Now, Now.AddMinutes(15));
            leases = leases.Give(lease, Now).End(lease, "fr-75-1", Now);
        }

        Assert.Equal(500, leases.Ended.Count);
        Assert.True(leases.HasEnded("l599", "fr-75-1"));
        Assert.False(leases.HasEnded("l0", "fr-75-1"));
    }
}
