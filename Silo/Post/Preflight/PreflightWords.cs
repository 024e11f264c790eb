using System.Globalization;
using System.Text.Json;

namespace Soliguide.Silo.Post.Preflight;

/// <summary>What findings say to coordinators.</summary>
internal static class PreflightWords
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    private static readonly Lazy<Dictionary<string, string>> Texts = new(() =>
    {
        using var stream = typeof(PreflightWords).Assembly.GetManifestResourceStream("Soliguide.Silo.Post.Preflight.preflight.fr.json")!;
        return JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!;
    });

    /// <summary>The codes that have words.</summary>
    public static IReadOnlyCollection<string> Codes => Texts.Value.Keys;

    public static string Of(Finding finding) => string.Format(French, Texts.Value[finding.Code], finding.Details);
}
