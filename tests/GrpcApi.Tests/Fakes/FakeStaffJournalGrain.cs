using Soliguide.Contracts.Staff;

namespace Soliguide.GrpcApi.Tests.Fakes;

/// <summary>Remembers what it is told.</summary>
public sealed class FakeStaffJournalGrain(FakeGuide guide) : Grain, IStaffJournalGrain
{
    public Task Note(StaffAct act)
    {
        guide.StaffActs.Enqueue(act);
        return Task.CompletedTask;
    }

    public Task<StaffActLine[]> List(string? by, long? before, int max) =>
        Task.FromResult<StaffActLine[]>([.. guide.StaffActs.Reverse().Select((act, i) => new StaffActLine(i, act))]);
}
