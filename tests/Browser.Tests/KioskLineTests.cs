using Soliguide.Browser.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Soliguide.Browser.Tests;

/// <summary>A kiosk on lines that hold streams back, break or silence them, and before a guide that has none left.</summary>
[Collection(HouseTests.Name)]
public sealed class KioskLineTests(House house)
{
    [Fact]
    public async Task Proxy_WithholdsStreams_KioskAsksByThePageAndTakesTheStreamWhenItComesThrough()
    {
        await using var site = await Site.Open();
        await using var proxy = await HoldingProxy.Before(site, StreamWay.Held);
        await using var tab = await house.VisitAt(proxy.Address);
        await tab.Page.Clock.InstallAsync();
        await tab.Go(KioskSteps.Start());
        await Limits.Until(() => proxy.Streams == 1, "the kiosk asks for a stream");
        Assert.Equal(0, proxy.Pages);

        await tab.Page.Clock.FastForwardAsync(11_000);
        await Expect(tab.Line()).ToHaveTextAsync("À jour");
        await tab.Follows("pages");
        await tab.Need("welcome");
        await Expect(tab.Page.Locator(".open .lieu")).ToContainTextAsync("Maison des Familles du Lac");

        site.Rename("Maison lue par page");
        await tab.Page.Clock.FastForwardAsync(19_000);
        await Expect(tab.Page.Locator(".lieu .nom")).ToHaveTextAsync("Maison lue par page");
        await Expect(tab.Line()).ToHaveTextAsync("À jour");

        proxy.Way = StreamWay.Passed;
        var streams = proxy.Streams;
        await Limits.Until(
            async () =>
            {
                await tab.Page.Clock.FastForwardAsync(2_000);
                return proxy.Streams > streams;
            },
            "the kiosk tries a stream again");
        await tab.Follows("stream");
        var pages = proxy.Pages;
        site.Rename("Maison lue par flux");
        await Expect(tab.Page.Locator(".lieu .nom")).ToHaveTextAsync("Maison lue par flux");
        Assert.Equal(pages, proxy.Pages);

        await proxy.DisposeAsync();
        await tab.Page.Clock.FastForwardAsync(70_000);
        await Expect(tab.Line()).ToHaveTextAsync(KioskSteps.Cut);
    }

    [Fact]
    public async Task Streams_EndedTwiceBeforeTheirFirstWord_KioskAsksByThePage()
    {
        await using var site = await Site.Open();
        await using var proxy = await HoldingProxy.Before(site, StreamWay.Ended);
        await using var tab = await house.VisitAt(proxy.Address);

        await tab.Begin();

        await tab.Follows("pages");
        Assert.Equal(2, proxy.Streams);
    }

    [Fact]
    public async Task Streams_SilentTwiceAfterTheirFirstWord_KioskAsksByThePage()
    {
        await using var site = await Site.Open();
        await using var proxy = await HoldingProxy.Before(site, StreamWay.Silenced);
        await using var tab = await house.VisitAt(proxy.Address);
        await tab.Page.Clock.InstallAsync();
        await tab.Begin();
        await tab.Follows("stream");

        await tab.Page.Clock.FastForwardAsync(41_000);
        await Limits.Until(() => proxy.Streams == 2, "the kiosk asks for a second stream");
        await Expect(tab.Line()).ToHaveTextAsync("À jour");
        Assert.Equal(0, proxy.Pages);
        await tab.Page.Clock.FastForwardAsync(41_000);

        await tab.Follows("pages");
        await Expect(tab.Line()).ToHaveTextAsync("À jour");
        Assert.Equal(2, proxy.Streams);
        site.Rename("Maison lue par page");
        await tab.Need("welcome");
        await tab.Page.Clock.FastForwardAsync(19_000);
        await Expect(tab.Page.Locator(".lieu .nom")).ToHaveTextAsync("Maison lue par page");
    }

    [Fact]
    public async Task Streams_BrokenAfterEachFirstWord_AreAskedForLessAndLessOften()
    {
        await using var site = await Site.Open();
        await using var proxy = await HoldingProxy.Before(site, StreamWay.Broken);
        await using var tab = await house.VisitAt(proxy.Address);
        var start = TimeProvider.System.GetTimestamp();
        await tab.Go(KioskSteps.Start());

        await Limits.Until(() => proxy.Streams == 4, "the kiosk asks for a fourth stream");

        // Half a second, one and two at least: a first word alone does not make a line good.
        Assert.InRange(TimeProvider.System.GetElapsedTime(start), TimeSpan.FromSeconds(3.5), Limits.Longest);
        Assert.Equal(0, proxy.Pages);
    }

    [Fact]
    public async Task Pages_ThatFailToo_DoNotMakeTrialsOfStreamsRarer()
    {
        await using var site = await Site.Open();
        await using var proxy = await HoldingProxy.Before(site, StreamWay.Held);
        await using var tab = await house.VisitAt(proxy.Address);
        await tab.Page.Clock.InstallAsync();
        await tab.Page.RouteAsync("**/PullPlaceChanges", route => route.AbortAsync());
        await tab.Go(KioskSteps.Start());
        await Pass(() => Task.FromResult(proxy.Streams >= 6), "streams are tried between pages that fail");

        await tab.Page.UnrouteAllAsync();
        await Pass(async () => await tab.Page.Locator("html[data-line=pages]").CountAsync() == 1, "pages come through");
        proxy.Way = StreamWay.Passed;
        for (var seconds = 0; seconds < 50; seconds += 2)
        {
            await tab.Page.Clock.FastForwardAsync(2_000);
        }

        // The first trial comes after 38 seconds at most; after five that counted it would come after six minutes at least.
        await tab.Follows("stream");

        Task Pass(Func<Task<bool>> fact, string what) => Limits.Until(
            async () =>
            {
                await tab.Page.Clock.FastForwardAsync(2_000);
                return await fact();
            },
            what);
    }

    [Fact]
    public async Task Guide_HasNoStreamLeft_KioskAsksByThePageUntilThereIsOne()
    {
        await using var site = await Site.Open(limits: limits => limits.StreamsOfOne = 1);
        await using var first = await Stranger(site);
        await first.Begin();
        await first.Follows("stream");
        await using var tab = await Stranger(site);
        await tab.Page.Clock.InstallAsync();

        await tab.Begin();
        await tab.Follows("pages");

        await first.DisposeAsync();
        await Limits.Until(
            async () =>
            {
                await tab.Page.Clock.FastForwardAsync(2_000);
                return await tab.Page.Locator("html[data-line=stream]").CountAsync() == 1;
            },
            "the kiosk tries a stream again");
        site.Rename("Maison lue par flux");
        await tab.Need("welcome");
        await Expect(tab.Page.Locator(".lieu .nom")).ToHaveTextAsync("Maison lue par flux");
    }

    [Fact]
    public async Task Browser_WithoutChecksums_FollowsItsStreamUnchecked()
    {
        await using var site = await Site.Open();
        await using var proxy = await HoldingProxy.Before(site, StreamWay.Passed);
        await using var tab = await house.VisitAt(proxy.Address);
        await tab.Page.AddInitScriptAsync("Object.defineProperty(crypto, 'subtle', { value: undefined })");

        await tab.Begin();
        await tab.Need("welcome");
        site.Rename("Maison lue par flux");

        await Expect(tab.Page.Locator(".lieu .nom")).ToHaveTextAsync("Maison lue par flux");
        Assert.Equal((1, 0), (proxy.Streams, proxy.Pages));
        Assert.Empty(tab.Complaints);
    }

    /// <summary>A tab on another machine: those of this one are staff, who are not counted.</summary>
    private async Task<Tab> Stranger(Site site)
    {
        var tab = await house.Visit(site);
        await tab.Page.SetExtraHTTPHeadersAsync(new Dictionary<string, string> { ["x-forwarded-for"] = "203.0.113.9" });
        return tab;
    }
}
