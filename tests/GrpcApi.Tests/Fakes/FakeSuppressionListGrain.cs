using Soliguide.Contracts.Persons;

namespace Soliguide.GrpcApi.Tests.Fakes;

/// <summary>Three suppressions.</summary>
public sealed class FakeSuppressionListGrain : Grain, ISuppressionListGrain
{
    private static readonly SuppressionLine[] All =
    [
        new("sa1", new Suppression(SuppressionKind.Forgotten, Samples.Noon), "nadia", "demande"),
        new("sa2", new Suppression(SuppressionKind.Objected, Samples.Noon), "retention", null),
        new("sa3", new Suppression(SuppressionKind.Dead, Samples.Noon), "retention", null),
    ];

    public Task<SuppressionPage> List(string? after, int max)
    {
        var rest = All.Where(line => string.CompareOrdinal(line.Mark, after ?? "") > 0).ToArray();
        return Task.FromResult(rest.Length > max ? new SuppressionPage(rest[..max], rest[max - 1].Mark) : new SuppressionPage(rest, null));
    }
}
