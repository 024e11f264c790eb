namespace Soliguide.Domain.Calls;

/// <summary>One caller has one place, or several of one person, until an instant. Nobody else is given them meanwhile.</summary>
/// <param name="Id">Names the lease; permanent.</param>
/// <param name="Caller">The caller's staff id.</param>
/// <param name="Places">The places not dealt with yet, the first to speak about first.</param>
/// <param name="Since">When it was given (UTC).</param>
/// <param name="Until">When it ends unless it is extended (UTC).</param>
public sealed record CallLease(string Id, string Caller, ValueList<string> Places, DateTimeOffset Since, DateTimeOffset Until)
{
    /// <summary>Whether it still holds.</summary>
    public bool Holds(DateTimeOffset now) => Until > now;
}
