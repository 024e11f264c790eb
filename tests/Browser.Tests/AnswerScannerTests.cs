using Microsoft.Playwright;
using Soliguide.Browser.Tests.Guide;
using Soliguide.Browser.Tests.Support;

namespace Soliguide.Browser.Tests;

/// <summary>The answer page before programs that open every link of a mail.</summary>
[Collection(HouseTests.Name)]
public sealed class AnswerScannerTests(House house)
{
    [Fact]
    public async Task Scanner_ThatFollowsEveryLinkAndRunsScripts_ChangesNothing()
    {
        await using var site = await Site.Open();
        await using var tab = await house.Visit(site, agent: "Mozilla/5.0 (X11; Linux x86_64) HeadlessChrome/140.0.0.0 Safari/537.36");
        var seen = new HashSet<string>();
        var waiting = new Queue<string>([$"/r/{PaperAnswers.One}", $"/r/{PaperAnswers.Few}?choix=definitif", $"/r/{PaperAnswers.Few}?choix=ferme", $"/r/{PaperAnswers.Many}"]);
        using var client = new HttpClient { BaseAddress = new Uri(site.Address), Timeout = Limits.Longest };
        while (waiting.TryDequeue(out var address))
        {
            if (!seen.Add(address) || seen.Count > 60)
            {
                continue;
            }

            using var head = await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, new Uri(address, UriKind.Relative)));
            await tab.Go(address);
            var links = await tab.Page.EvaluateAsync<string[]>("[...document.links].map(link => link.pathname + link.search)");
            foreach (var link in links.Where(link => link.StartsWith("/r/", StringComparison.Ordinal)))
            {
                waiting.Enqueue(link);
            }
        }

        Assert.True(seen.Count > 15, $"Only {seen.Count} pages were found.");
        Assert.Equal(0, site.Summer.Answers.Writes);
    }

    [Fact]
    public async Task Scanner_ThatFillsInAndSendsForms_IsReadByAPersonFirst()
    {
        await using var site = await Site.Open();
        await using var tab = await house.Visit(site, agent: "Mozilla/5.0 (X11; Linux x86_64) HeadlessChrome/140.0.0.0 Safari/537.36");
        await tab.Go($"/r/{PaperAnswers.One}?choix=rien");
        await tab.Page.ClickAsync("main button");

        await tab.Page.GetByRole(AriaRole.Heading, new() { Name = "Merci, votre réponse est bien arrivée" }).WaitForAsync();
        Assert.Null(site.Summer.Answers.Form("p-one").Places[0].Answer);
        Assert.Equal(["AUTOMATED_BROWSER"], site.Summer.Answers.Proposals.Single().Value.Flags);
    }
}
