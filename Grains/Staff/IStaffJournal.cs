using Soliguide.Contracts.Staff;

namespace Soliguide.Grains.Staff;

/// <summary>What staff asked for, in a table of the host that is only ever added to.</summary>
public interface IStaffJournal
{
    /// <summary>Adds a line; returns when it is committed.</summary>
    Task Add(StaffAct act);

    /// <summary>Lines before a number, the newest first.</summary>
    Task<StaffActLine[]> List(string? by, long? before, int max);
}
