namespace Soliguide.Contracts.Checkups;

/// <summary>How one silo is, told by itself; key: its address, with the placement hint that leads there.</summary>
[Alias("silo-checkup")]
public interface ISiloCheckupGrain : IGrainWithStringKey
{
    /// <summary>Its clock (UTC), whatever the clock of campaigns.</summary>
    [Alias("now")]
    Task<DateTimeOffset> Now();

    /// <summary>Looks at its disk, its time zones, its keys and its clock against that of the database.</summary>
    [Alias("look")]
    Task<CheckupFinding[]> Look();
}
