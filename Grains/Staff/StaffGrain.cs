using Soliguide.Contracts.Staff;

namespace Soliguide.Grains.Staff;

/// <summary>The staff. A few dozen people: one record, changed by hand now and then.</summary>
[GrainType("staff")]
internal sealed class StaffGrain([PersistentState("staff")] IPersistentState<StaffRecord> state) : RecordGrain<StaffRecord>(state), IStaffGrain
{
    public Task<StaffLevel?> Level(string id) =>
        Task.FromResult(Record.Members.TryGetValue(id, out var member) ? (StaffLevel?)member.Level : null);
}
