namespace Soliguide.Grains.Calls;

/// <summary>
/// The clock by which callers hold their leases: the grains' own, but the real one where a demo's campaign runs a day a second. People telephone in
/// real minutes.
/// </summary>
public static class CallerClock
{
    /// <summary>Its key among the services.</summary>
    public const string Key = "soliguide-callers";
}
