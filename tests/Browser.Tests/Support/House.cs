using Microsoft.Playwright;

namespace Soliguide.Browser.Tests.Support;

/// <summary>One browser for all tests: the machine's own, never one that is fetched.</summary>
public sealed class House : IAsyncLifetime
{
    // The first is the same browser without a window, which opens a tab in half the time.
    private static readonly string[] Browsers = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"];

    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>A site that tests only look at.</summary>
    public Site Site { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        var program = Browsers.FirstOrDefault(File.Exists);
        Assert.True(program is not null, $"There is neither {string.Join(" nor ", Browsers)}. Install one: apt-get install chromium");
        Site = await Site.Open();
        Assertions.SetDefaultExpectTimeout((float)Limits.Longest.TotalMilliseconds);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = program,
            // Test machines run as root, where Chromium refuses its sandbox; the pages are our own.
            Args = ["--no-sandbox", "--disable-gpu", "--hide-scrollbars"],
        });
    }

    /// <summary>A fresh tab on a site.</summary>
    /// <param name="site">The site.</param>
    /// <param name="width">Of the window, in pixels.</param>
    /// <param name="scripts">Whether the browser runs scripts.</param>
    /// <param name="agent">What the browser calls itself; a person's unless a test says otherwise.</param>
    public Task<Tab> Visit(Site? site = null, int width = 1280, bool scripts = true, string? agent = null) =>
        VisitAt((site ?? Site).Address, width, scripts, agent);

    /// <summary>A fresh tab on a site at an address.</summary>
    public async Task<Tab> VisitAt(string address, int width = 1280, bool scripts = true, string? agent = null)
    {
        var context = await browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = address,
            Locale = "fr-FR",
            UserAgent = agent ?? "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36",
            JavaScriptEnabled = scripts,
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
        });
        context.SetDefaultTimeout((float)Limits.Longest.TotalMilliseconds);
        return await Tab.Open(context);
    }

    public async Task DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
        if (Site is not null)
        {
            await Site.DisposeAsync();
        }
    }
}

/// <summary>Tests that share the browser.</summary>
[CollectionDefinition(Name)]
public sealed class HouseTests : ICollectionFixture<House>
{
    public const string Name = "browser";
}
