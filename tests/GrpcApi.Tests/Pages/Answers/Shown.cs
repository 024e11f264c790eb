using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Soliguide.GrpcApi.Tests.Pages.Answers;

/// <summary>What a browser got.</summary>
internal sealed partial record Shown(HttpStatusCode Status, string Html, string? Location, IReadOnlyDictionary<string, string> Headers)
{
    /// <summary>The page's text, as it is read.</summary>
    public string Text => WebUtility.HtmlDecode(Tags.Replace(Html, " ")).Replace('\u00a0', ' ');

    public static async Task<Shown> Of(HttpResponseMessage answer) => new(
        answer.StatusCode,
        await answer.Content.ReadAsStringAsync(),
        answer.Headers.Location?.ToString(),
        answer.Headers.Concat(answer.Content.Headers).ToDictionary(h => h.Key, h => string.Join(", ", h.Value), StringComparer.OrdinalIgnoreCase));

    /// <summary>What its form would send, as it stands: what is hidden, filled in or ticked.</summary>
    public IReadOnlyList<(string Name, string Value)> Fields =>
    [
        .. Input.Matches(Html).Select(match => match.Value)
            .Where(tag => Attribute(tag, "type") is not ("checkbox" or "radio") || tag.Contains(" checked", StringComparison.Ordinal))
            .Select(tag => (Attribute(tag, "name"), Attribute(tag, "value"))).Where(pair => pair.Item1.Length > 0),
        .. TextArea.Matches(Html).Select(match => (match.Groups[1].Value, WebUtility.HtmlDecode(match.Groups[2].Value))),
    ];

    /// <summary>What comes over the wire, head included, in bytes.</summary>
    public int Weight => Encoding.UTF8.GetByteCount(Html) + 32 + Headers.Sum(header => header.Key.Length + header.Value.Length + 4);

    public string Hidden(string name) => Regex.Match(Html, $"name=\"{name}\" value=\"([^\"]*)\"").Groups[1].Value;

    private static string Attribute(string tag, string name) => WebUtility.HtmlDecode(Regex.Match(tag, $" {name}=\"([^\"]*)\"").Groups[1].Value);

    [GeneratedRegex("<input [^>]*>")]
    private static partial Regex Input { get; }

    [GeneratedRegex("<textarea [^>]*name=\"([^\"]+)\"[^>]*>(.*?)</textarea>", RegexOptions.Singleline)]
    private static partial Regex TextArea { get; }

    [GeneratedRegex("<style>.*?</style>|<[^>]+>", RegexOptions.Singleline)]
    private static partial Regex Tags { get; }
}
