using CsCheck;
using Soliguide.Domain.Places.Updates;

namespace Soliguide.Domain.Tests.Places.Updates;

public sealed class PlaceHistoriesTests
{
    [Fact]
    public void ByType_EveryEventOfTheDomain_IsGenerated()
    {
        var events = typeof(PlaceEvent).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(PlaceEvent)) && !type.IsAbstract);

        Assert.Equal(events.Select(type => type.Name).Order(), PlaceHistories.ByType.Keys.Select(type => type.Name).Order());
        foreach (var (type, made) in PlaceHistories.ByType)
        {
            made.Gen.Sample(happened => Assert.IsType(type, happened), iter: 10);
        }
    }

    [Fact]
    public void History_ManySamples_ReachEveryStageAndEveryEffect()
    {
        var stages = new HashSet<Stage>();
        var effects = new HashSet<Type>();
        PlaceHistories.History.Sample(
            history =>
            {
                foreach (var step in Step.Replay(history))
                {
                    stages.Add(step.After.Stage);
                    effects.UnionWith(step.Done.Effects.Select(effect => effect.GetType()));
                }
            },
            iter: 1_000,
            threads: 1);

        Assert.Equal(Enum.GetValues<Stage>().ToHashSet(), stages);
        Assert.Equal(typeof(PlaceEffect).GetNestedTypes().Select(type => type.Name).Order(), effects.Select(type => type.Name).Order());
    }
}
