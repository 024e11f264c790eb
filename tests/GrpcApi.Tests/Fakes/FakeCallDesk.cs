using Soliguide.Contracts.Calls;

namespace Soliguide.GrpcApi.Tests.Fakes;

/// <summary>What a fake desk has and was told.</summary>
public sealed class FakeCallDesk
{
    /// <summary>Calls to give out one after the other: the places of each.</summary>
    public Queue<string[]> Waiting { get; } = new();

    /// <summary>Who has what.</summary>
    public Dictionary<string, CallTicket> Tickets { get; } = [];

    /// <summary>Calls that ended, oldest first.</summary>
    public List<EndOfCall> Ended { get; } = [];

    /// <summary>Leases that were left, and whether their places were passed over.</summary>
    public List<(string Lease, bool Skip)> Released { get; } = [];

    /// <summary>Places that were answered for meanwhile.</summary>
    public HashSet<string> Answered { get; } = [];

    /// <summary>Places without a number.</summary>
    public string[] WithoutPhone { get; set; } = [];

    /// <summary>Why nobody is called once nothing is left to give out.</summary>
    public LeaseReply Rest { get; set; } = new(null, DeskRest.NothingWaits);
}
