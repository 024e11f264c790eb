using Soliguide.Domain.Places.Sheets;
using Soliguide.GrpcApi.Pages.Public.Words;

namespace Soliguide.GrpcApi.Exports.DataInclusion;

/// <summary>
/// Whom a service receives in the words of data.inclusion, where one of its publics is enough to be received. So a service that asks two questions
/// (women, and with children) or names a group for which there is no word has no value: the precisions say it in full.
/// </summary>
internal static class InclusionPublics
{
    private const int OldestYoung = 30;
    private const int YoungestSenior = 60;
    private static readonly PublicWords French = PublicWords.All[0];

    /// <summary>The values; null where nobody said, or where no values say the same.</summary>
    public static IReadOnlyList<string>? Values(Publics? publics)
    {
        if (publics is not { Welcome: Welcome.Exclusive })
        {
            return publics is null ? null : ["tous-publics"];
        }

        string?[] values = (publics.Groups.Count, publics.AgeFrom ?? publics.AgeTo) switch
        {
            (_, null) when publics.Groups.Select(PublicAxes.Of).Distinct().Count() == 1 => [.. publics.Groups.Select(Value).Distinct()],
            (0, not null) => [Ages(publics)],
            _ => [null],
        };
        return Array.Exists(values, value => value is null) ? null : [.. values.OfType<string>()];
    }

    /// <summary>What the values do not say, in French; null where they say all.</summary>
    public static string? Precisions(Publics? publics)
    {
        var line = publics is null or { Welcome: Welcome.Unconditional } ? null : French.Line(publics);
        return string.Join(' ', new[] { line, publics?.Description?.Trim() }.Where(part => !string.IsNullOrEmpty(part))) is { Length: > 0 } text ? text : null;
    }

    private static string? Value(PublicGroup group) => group switch
    {
        PublicGroup.Women => "femmes",
        PublicGroup.Family => "familles",
        PublicGroup.Asylum or PublicGroup.Refugee or PublicGroup.Undocumented => "personnes-exilees",
        PublicGroup.Disability => "personnes-en-situation-de-handicap",
        PublicGroup.Prison => "personnes-en-situation-juridique-specifique",
        PublicGroup.Student => "etudiants",
        _ => null,
    };

    private static string? Ages(Publics publics) =>
        publics.AgeTo <= OldestYoung ? "jeunes" : publics is { AgeTo: null, AgeFrom: >= YoungestSenior } ? "seniors" : null;
}
