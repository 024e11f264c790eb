namespace Soliguide.Silo.Tests.Calls.TenMinutes;

/// <summary>The order of the desk as docs/calls.md tells it, field by field: the smaller is called first, where more are served before where fewer are.</summary>
internal readonly record struct PlainTurn(
    bool NoPromise, DateTimeOffset Promise, int Presence, bool NotVital, DateTimeOffset Skipped, DateOnly Verified, int Served, int Attempts, DateTimeOffset Since, int Rank)
    : IComparable<PlainTurn>
{
    public int CompareTo(PlainTurn other) =>
        NoPromise != other.NoPromise ? NoPromise.CompareTo(other.NoPromise)
        : Promise != other.Promise ? Promise.CompareTo(other.Promise)
        : Presence != other.Presence ? Presence.CompareTo(other.Presence)
        : NotVital != other.NotVital ? NotVital.CompareTo(other.NotVital)
        : Skipped != other.Skipped ? Skipped.CompareTo(other.Skipped)
        : Verified != other.Verified ? Verified.CompareTo(other.Verified)
        : Served != other.Served ? other.Served.CompareTo(Served)
        : Attempts != other.Attempts ? Attempts.CompareTo(other.Attempts)
        : Since != other.Since ? Since.CompareTo(other.Since)
        : Rank.CompareTo(other.Rank);
}
