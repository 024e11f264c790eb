using Soliguide.Contracts.Persons;
using Soliguide.Domain;

namespace Soliguide.Grains.Persons;

/// <summary>What is kept of a person while they are being forgotten, and no longer.</summary>
/// <param name="Mail">The address, to find what still holds it.</param>
/// <param name="At">When they asked (UTC).</param>
/// <param name="By">Staff id.</param>
/// <param name="Reason">Why.</param>
/// <param name="RequestId">The request.</param>
/// <param name="Places">The places that asked them.</param>
/// <param name="Letters">How many letters were theirs.</param>
public sealed record ForgettingRecord(
    string Mail, DateTimeOffset At, string By, string Reason, string RequestId, ValueList<string> Places, int Letters)
{
    /// <summary>A letter was on its way: what it leaves behind is looked for until then (UTC).</summary>
    public DateTimeOffset? NotBefore { get; init; }

    internal Forgetting ToContract() => new(Mail, At, By, Reason, RequestId, [.. Places], Letters, NotBefore);
}
