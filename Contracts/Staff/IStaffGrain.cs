using Orleans.Concurrency;

namespace Soliguide.Contracts.Staff;

/// <summary>Who belongs to the staff, and the keys of programs. One for the whole guide: <see cref="Key"/>.</summary>
[Alias("staff")]
public interface IStaffGrain : IGrainWithStringKey
{
    /// <summary>The only key.</summary>
    const string Key = "staff";

    /// <summary>How much of a caller's records a second person looks at; null when nobody knows the caller.</summary>
    /// <param name="id">The caller's staff id.</param>
    [Alias("level"), AlwaysInterleave]
    Task<StaffLevel?> Level(string id);
}
