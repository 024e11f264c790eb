using System.Globalization;
using System.Text.Json;
using Soliguide.Contracts.Checkups;
using Soliguide.Silo.Post.Preflight;

namespace Soliguide.Silo.Checkups;

/// <summary>What findings mean to whoever runs the server, and what to do: <c>checkup.json</c>, by code: subject, meaning, advice.</summary>
internal static class CheckupWords
{
    private static readonly Lazy<Dictionary<string, string[]>> Texts = new(() =>
    {
        using var stream = typeof(CheckupWords).Assembly.GetManifestResourceStream("Soliguide.Silo.Checkups.checkup.json")!;
        return JsonSerializer.Deserialize<Dictionary<string, string[]>>(stream)!;
    });

    /// <summary>The codes that have words.</summary>
    public static IReadOnlyCollection<string> Codes => Texts.Value.Keys;

    /// <summary>A finding in words.</summary>
    public static CheckupFinding Of(Finding finding)
    {
        var (subject, message, advice) = Texts.Value[finding.Code] is [var s, var m, var a] ? (s, m, a) : throw new InvalidDataException($"checkup.json has no three texts for {finding.Code}.");
        return new CheckupFinding(subject, finding.Code, WeightOf(finding.Weight), Fill(message, finding.Details), Fill(advice, finding.Details));
    }

    private static CheckupWeight WeightOf(FindingWeight weight) => weight switch
    {
        FindingWeight.Fine => CheckupWeight.Well,
        FindingWeight.Warning => CheckupWeight.Look,
        _ => CheckupWeight.Wrong,
    };

    private static string Fill(string text, object[] details) => string.Format(CultureInfo.InvariantCulture, text, details);
}
