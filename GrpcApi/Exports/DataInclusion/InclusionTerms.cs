using Soliguide.Domain;
using Soliguide.GrpcApi.Hosting;

namespace Soliguide.GrpcApi.Exports.DataInclusion;

/// <summary>What data.inclusion calls a category of ours; the table and its source are beside this file.</summary>
/// <param name="Type">Its <c>type</c>; null where none fits.</param>
/// <param name="Themes">Its <c>thematiques</c>; empty where none fits.</param>
internal sealed record InclusionTerms(string? Type, ValueList<string> Themes)
{
    private static readonly Dictionary<string, InclusionTerms> Table = Read();

    /// <summary>The categories that the table holds.</summary>
    public static IReadOnlyCollection<string> Categories => Table.Keys;

    /// <summary>The terms of a category; none for one that the table does not hold.</summary>
    public static InclusionTerms Of(string category) => Table.GetValueOrDefault(category) ?? new InclusionTerms(null, []);

    private static Dictionary<string, InclusionTerms> Read() => EmbeddedFile.Text("data-inclusion.csv")
        .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Skip(1)
        .Select(line => line.Split(','))
        .ToDictionary(
            cells => cells[0],
            cells => new InclusionTerms(
                cells[1].Length == 0 ? null : cells[1], cells[2].Split(';', StringSplitOptions.RemoveEmptyEntries).ToValueList()),
            StringComparer.Ordinal);
}
