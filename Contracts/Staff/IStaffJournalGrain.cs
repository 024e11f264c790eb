namespace Soliguide.Contracts.Staff;

/// <summary>What staff asked for, line by line. Lines are only ever added. Stateless; key 0.</summary>
[Alias("staff-journal")]
public interface IStaffJournalGrain : IGrainWithIntegerKey
{
    /// <summary>Adds a line; returns when it is stored.</summary>
    [Alias("note")]
    Task Note(StaffAct act);

    /// <summary>A page of lines, the newest first.</summary>
    /// <param name="by">Whose; null is everybody's.</param>
    /// <param name="before">Lines before this number; null begins with the newest.</param>
    /// <param name="max">Most in a page, 1 to 1,000.</param>
    [Alias("list")]
    Task<StaffActLine[]> List(string? by, long? before, int max);
}
