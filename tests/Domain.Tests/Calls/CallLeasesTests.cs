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
    public void End_OfEveryPlace_EndsTheLease()
    {
        var one = CallLeases.None.Give(Nadia, Now).End(Nadia, "fr-75-1", Now);
        var both = one.End(one.Of("nadia", Now)!, "fr-75-2", Now);

        Assert.Equal(["fr-75-2"], one.Of("nadia", Now)!.Places);
        Assert.Equal(["fr-75-2"], one.Taken(Now));
        Assert.Null(both.Of("nadia", Now));
        Assert.Empty(both.Given);
    }

    [Fact]
    public void Give_AfterOthersRanOut_KeepsOnlyWhoIsThere()
    {
        var later = Now.AddHours(1);
        var leases = CallLeases.None.Give(Nadia, Now).Give(new CallLease("l2", "omar", ["fr-75-3"], later, later.AddMinutes(15)), later);

        Assert.Equal(["omar"], leases.Given.Select(lease => lease.Caller));
    }
}
