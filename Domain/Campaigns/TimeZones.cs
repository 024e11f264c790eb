namespace Soliguide.Domain.Campaigns;

/// <summary>Names of time zones as plans write them.</summary>
internal static class TimeZones
{
    /// <summary>Whether this is an IANA name that this system knows.</summary>
    public static bool IsKnown(string? name) =>
        !string.IsNullOrWhiteSpace(name) && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) && zone.HasIanaId;
}
