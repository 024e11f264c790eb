using System.Collections.Concurrent;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Soliguide.Browser.Tests.Support;

/// <summary>A tab that hears what the page complains of and how much it fetches.</summary>
public sealed class Tab : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly ConcurrentQueue<string> complaints = new();
    private readonly ConcurrentQueue<Microsoft.Playwright.IRequest> fetched = new();

    private Tab(IBrowserContext context, IPage page)
    {
        this.context = context;
        Page = page;
        page.Console += (_, message) => Hear(message.Type is "error" or "warning", message.Text);
        page.PageError += (_, error) => Hear(true, error);
        page.RequestFinished += (_, request) => fetched.Enqueue(request);
    }

    public IPage Page { get; }

    /// <summary>Errors and warnings of the page's console, refusals of the content policy among them.</summary>
    public IReadOnlyCollection<string> Complaints => complaints;

    public static async Task<Tab> Open(IBrowserContext context) => new(context, await context.NewPageAsync());

    /// <summary>Goes to an address of the site.</summary>
    public async Task<IResponse> Go(string path) =>
        await Page.GotoAsync(path, new PageGotoOptions { WaitUntil = WaitUntilState.Load })
        ?? throw new InvalidOperationException($"No answer at {path}.");

    /// <summary>What came over the wire so far, heads included, in bytes.</summary>
    public async Task<int> Weight()
    {
        var weight = 0;
        foreach (var request in fetched)
        {
            var sizes = await request.SizesAsync();
            weight += sizes.ResponseBodySize + sizes.ResponseHeadersSize;
        }

        return weight;
    }

    /// <summary>The id of what has the keyboard.</summary>
    public Task<string> Focused() => Page.EvaluateAsync<string>("document.activeElement.id");

    /// <summary>Presses Tab until something has the keyboard.</summary>
    public async Task TabTo(string id)
    {
        for (var pressed = 0; await Focused() != id; pressed++)
        {
            Assert.True(pressed < 40, $"{id} is not reached.");
            await Page.Keyboard.PressAsync("Tab");
        }
    }

    /// <summary>Nothing that axe objects to by WCAG 2.2 AA, and nothing wider than the window.</summary>
    public async Task Clean()
    {
        var result = await Page.RunAxe(new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] } });
        Assert.NotEmpty(result.Passes);
        Assert.True(result.Violations.Length == 0, string.Join("\n", result.Violations.Select(
            violation => $"{violation.Id}: {violation.Help}: {string.Join(" | ", violation.Nodes.Select(node => node.Html))}")));
        Assert.True(await Page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= await Page.EvaluateAsync<int>("window.innerWidth"));
    }

    public async ValueTask DisposeAsync()
    {
        await context.DisposeAsync();
    }

    private void Hear(bool isComplaint, string text)
    {
        if (isComplaint)
        {
            complaints.Enqueue(text);
        }
    }
}
