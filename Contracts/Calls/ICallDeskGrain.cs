using Orleans.Concurrency;

namespace Soliguide.Contracts.Calls;

/// <summary>
/// The call desk of a territory in a campaign. Key: <c>summer-2019/fr-75</c>. The places hold the entries; the desk keeps
/// them in order in memory and reads them again when it starts. Who calls whom is its own and is stored.
/// </summary>
[Alias("call-desk")]
public interface ICallDeskGrain : IGrainWithStringKey
{
    /// <summary>A place waits for a call, or why and when changed.</summary>
    [Alias("add"), OneWay]
    Task Add(DeskPlace place);

    /// <summary>A place no longer needs a call. Who has it on the telephone reads so on the ticket.</summary>
    [Alias("remove"), OneWay]
    Task Remove(string place);

    /// <summary>Places whose time has come, in the order of the rehearsal's callers: those called before first, fewest attempts, longest waiting.</summary>
    [Alias("list")]
    Task<DeskPlace[]> List(int max);

    /// <summary>
    /// Gives the caller the next place to call, with the other places of its person that wait too. Asking again returns the current one.
    /// The order is made anew every minute, or when it is used up.
    /// </summary>
    /// <param name="caller">The caller's staff id.</param>
    [Alias("lease")]
    Task<LeaseReply> Lease(string caller);

    /// <summary>What the caller has in hand; null is nothing. Gives nothing out and extends nothing: a page that is only read asks this.</summary>
    /// <param name="caller">The caller's staff id.</param>
    [Alias("ticket")]
    Task<CallTicket?> Ticket(string caller);

    /// <summary>The caller is still there: the lease begins anew. Null when it is over, or somebody else's.</summary>
    [Alias("extend")]
    Task<CallTicket?> Extend(string lease, string caller);

    /// <summary>The caller leaves the places that are not dealt with.</summary>
    /// <param name="lease">The lease.</param>
    /// <param name="caller">The caller's staff id.</param>
    /// <param name="skip">True passes them over: they go to the back of their group.</param>
    /// <returns>False when it was over before.</returns>
    [Alias("release")]
    Task<bool> Release(string lease, string caller, bool skip);

    /// <summary>A call about one of the places ended. Refused without the lease; the same twice is once.</summary>
    [Alias("end")]
    Task<Receipt> End(EndOfCall call);

    /// <summary>How many places the caller has recorded at this desk today, by the clocks of its territory.</summary>
    /// <param name="caller">The caller's staff id.</param>
    [Alias("today")]
    Task<int> Today(string caller);

    /// <summary>The desk at a glance, and the first places in their order.</summary>
    [Alias("look")]
    Task<DeskView> Look(int max);
}
