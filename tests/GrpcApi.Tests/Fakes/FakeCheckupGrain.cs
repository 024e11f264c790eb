using Soliguide.Contracts.Checkups;

namespace Soliguide.GrpcApi.Tests.Fakes;

/// <summary>A server of which one thing is well, one wants a look and one is wrong.</summary>
public sealed class FakeCheckupGrain : Grain, ICheckupGrain
{
    public Task<CheckupReport> Look() => Task.FromResult(new CheckupReport(Samples.Noon,
    [
        new CheckupFinding("storage", "STORAGE_WELL", CheckupWeight.Well, "It is well.", ""),
        new CheckupFinding("disk", "DISK_LOW", CheckupWeight.Look, "Little is free.", "Make room.") { Silo = "10.0.0.5:11111" },
        new CheckupFinding("relay", "RELAY_UNREACHABLE", CheckupWeight.Wrong, "It is silent.", "Look."),
    ]));
}
