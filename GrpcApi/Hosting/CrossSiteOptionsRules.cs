using Microsoft.Extensions.Options;

namespace Soliguide.GrpcApi.Hosting;

/// <summary>Checks <see cref="CrossSiteOptions"/> at start; every message names its key.</summary>
internal sealed class CrossSiteOptionsRules : IValidateOptions<CrossSiteOptions>
{
    public ValidateOptionsResult Validate(string? name, CrossSiteOptions options)
    {
        var problems = Problems(options).ToList();
        return problems.Count > 0 ? ValidateOptionsResult.Fail(problems) : ValidateOptionsResult.Success;
    }

    private static IEnumerable<string> Problems(CrossSiteOptions options)
    {
        var isListed = options.Readers == CrossSiteReaders.Listed;
        if (isListed != options.Origins.Length > 0)
        {
            yield return isListed
                ? "CrossSite:Origins is empty; list sites such as https://www.example.org, or set CrossSite:Readers to Nobody."
                : "CrossSite:Origins lists sites, but CrossSite:Readers is not Listed; set it, or list none.";
        }

        foreach (var origin in options.Origins.Where(origin => !IsOrigin(origin)))
        {
            yield return $"CrossSite:Origins has '{origin}'; write scheme and host alone, such as https://www.example.org.";
        }
    }

    private static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.GetLeftPart(UriPartial.Authority) == text;
}
