using Orleans.Concurrency;
using Soliguide.Contracts.Staff;

namespace Soliguide.Grains.Staff;

/// <summary>Passes lines on to the journal, as many at once as come.</summary>
[GrainType("staff-journal"), StatelessWorker, Reentrant]
internal sealed class StaffJournalGrain(IStaffJournal journal) : Grain, IStaffJournalGrain
{
    private const int LargestPage = 1000;

    public Task Note(StaffAct act) => journal.Add(act);

    public Task<StaffActLine[]> List(string? by, long? before, int max) => journal.List(by, before, Math.Clamp(max, 1, LargestPage));
}
