using Soliguide.Contracts.Reports;

namespace Soliguide.GrpcApi.Tests.Fakes;

/// <summary>The feed as a test writes it.</summary>
public sealed class FakeFeedGrain(FakeGuide guide) : Grain, IFeedGrain
{
    public Task<FeedPage> Read(long after, int max) => Task.FromResult(guide.Feed(after, max));
}
