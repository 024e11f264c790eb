using Soliguide.Contracts.Links;

namespace Soliguide.GrpcApi.Tests.Fakes;

/// <summary>Knows the tokens that a test handed out, in lower case, as signed ones are.</summary>
public sealed class FakeLinkGrain(FakeGuide guide) : Grain, ILinkGrain
{
    public Task<OpenedLink?> Open(string token) => Task.FromResult(guide.Links.GetValueOrDefault(token));
}
