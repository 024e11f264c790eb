using Soliguide.Contracts.Checkups;
using Soliguide.Grains.Checkups;
using Soliguide.Silo.Post.Preflight;

namespace Soliguide.Silo.Checkups;

/// <summary>Runs the checks of this silo, and asks the other silos for theirs.</summary>
internal sealed class Checkup(IEnumerable<ICheck> checks, Members members, CheckupClock clock, ILogger<Checkup> log) : ICheckup
{
    public DateTimeOffset Now => clock.Time.GetUtcNow();

    public async Task<CheckupReport> OfAll()
    {
        var shared = Run(isShared: true);
        var each = await members.Ask();
        return new CheckupReport(Now, [.. await shared, .. Together(each)]);
    }

    public Task<CheckupFinding[]> OfThis() => Run(isShared: false);

    private async Task<CheckupFinding[]> Run(bool isShared)
    {
        var found = await Task.WhenAll(checks.Where(check => check.IsShared == isShared)
            .Select(check => CheckTime.Look(check.GetType().Name, check.Look, log, CancellationToken.None)));
        return [.. found.SelectMany(one => one).Select(CheckupWords.Of)];
    }

    /// <summary>What all silos say alike is said once, and of none.</summary>
    internal static IEnumerable<CheckupFinding> Together(IReadOnlyList<(string Silo, CheckupFinding[] Found)> each) =>
        each.SelectMany(one => one.Found.Select(found => found with { Silo = one.Silo }))
            .GroupBy(found => found with { Silo = null })
            .SelectMany(same => same.Count() == each.Count ? [same.Key] : same.AsEnumerable());
}
