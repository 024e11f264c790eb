using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Soliguide.Browser.Tests.Support;

/// <summary>
/// Makes the browser as ignorant as one of 2013: rules and declarations that such a one leaves out are left out, date fields are fields for
/// text, and what can be folded stays open.
/// </summary>
internal static partial class OldStyle
{
    public static Task In(IPage page) => page.RouteAsync("**/r/**", async route =>
    {
        if (route.Request.Method != "GET")
        {
            await route.ContinueAsync();
            return;
        }

        var answer = await route.FetchAsync();
        var html = await answer.TextAsync();

        // The policy allows the page's own style alone.
        await route.FulfillAsync(new() { Status = answer.Status, ContentType = "text/html; charset=utf-8", Body = Aged(html) });
    });

    private static string Aged(string html) => Style().Replace(html, match => $"<style>{Aged(match.Groups[1].Value, "")}</style>")
        .Replace("type=\"date\"", "type=\"text\"", StringComparison.Ordinal)
        .Replace("<details", "<div", StringComparison.Ordinal).Replace("</details>", "</div>", StringComparison.Ordinal)
        .Replace("<summary", "<p", StringComparison.Ordinal).Replace("</summary>", "</p>", StringComparison.Ordinal);

    private static string Aged(string css, string nothing) => Rule().Replace(
        Media().Replace(css, nothing),
        rule => Unknown().IsMatch(rule.Groups[1].Value)
            ? nothing
            : $"{rule.Groups[1].Value}{{{string.Join(';', rule.Groups[2].Value.Split(';').Where(declaration => !Young().IsMatch(declaration)))}}}");

    [GeneratedRegex("<style>(.*?)</style>", RegexOptions.Singleline)]
    private static partial Regex Style();

    [GeneratedRegex(@"@media\(prefers[^{]*\{[^{}]*\{[^{}]*\}\s*\}", RegexOptions.Singleline)]
    private static partial Regex Media();

    [GeneratedRegex(@"([^{}]+)\{([^{}]*)\}")]
    private static partial Regex Rule();

    [GeneratedRegex(":focus-visible|:is\\(|:where\\(|:has\\(")]
    private static partial Regex Unknown();

    [GeneratedRegex(@"var\(|^--|flex|^order|^align-|^justify-|-inline-|^inset|^gap|clip-path|accent-color|color-scheme|overflow-wrap|^min\(|clamp\(")]
    private static partial Regex Young();
}
