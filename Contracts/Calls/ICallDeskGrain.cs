using Orleans.Concurrency;

namespace Soliguide.Contracts.Calls;

/// <summary>
/// The call desk of a territory in a campaign. Key: <c>summer-2019/fr-75</c>. The places hold the entries; the desk keeps
/// them in order in memory and reads them again when it starts.
/// </summary>
[Alias("call-desk")]
public interface ICallDeskGrain : IGrainWithStringKey
{
    /// <summary>A place waits for a call, or why and when changed.</summary>
    [Alias("add"), OneWay]
    Task Add(DeskPlace place);

    /// <summary>A place no longer needs a call.</summary>
    [Alias("remove"), OneWay]
    Task Remove(string place);

    /// <summary>Places that may be called now, in the order to call them.</summary>
    [Alias("list")]
    Task<DeskPlace[]> List(int max);
}

/// <summary>A place that waits for a call.</summary>
/// <param name="Place">The place.</param>
/// <param name="Reason">Why, in camel case: <c>silent</c>, <c>noContact</c>, <c>bounced</c>...</param>
/// <param name="Since">Since when (UTC).</param>
/// <param name="NotBefore">Not before (UTC).</param>
/// <param name="Attempts">Calls made so far.</param>
[GenerateSerializer, Immutable, Alias("desk-place")]
public sealed record DeskPlace(string Place, string Reason, DateTimeOffset Since, DateTimeOffset? NotBefore, int Attempts);
