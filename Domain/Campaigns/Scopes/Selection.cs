namespace Soliguide.Domain.Campaigns.Scopes;

/// <summary>Names that are in or out. Capitals do not matter.</summary>
public sealed record Selection
{
    /// <summary>Only these; empty is all.</summary>
    public ValueList<string> Only { get; init; } = [];

    /// <summary>All but these; wins over <see cref="Only"/>.</summary>
    public ValueList<string> Except { get; init; } = [];

    /// <summary>Whether this name is in; null, no name, is in unless only some are.</summary>
    public bool Includes(string? name) =>
        (Only.Count == 0 || Has(Only, name)) && !Has(Except, name);

    private static bool Has(ValueList<string> names, string? name) => names.Contains(name, StringComparer.OrdinalIgnoreCase);
}
