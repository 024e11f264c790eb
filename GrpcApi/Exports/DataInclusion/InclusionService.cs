namespace Soliguide.GrpcApi.Exports.DataInclusion;

/// <summary>A service of a place as a <c>service</c> of data.inclusion v1; the names are the schema's, and what nobody knows is left out.</summary>
internal sealed record InclusionService(string Source, string StructureId, string Id, string Nom, string Description, string DateMaj)
{
    public string? Type { get; init; }

    public IReadOnlyList<string>? Thematiques { get; init; }

    public IReadOnlyList<string>? Publics { get; init; }

    public string? PublicsPrecisions { get; init; }

    public IReadOnlyList<string> ModesAccueil { get; init; } = [];

    public IReadOnlyList<string>? ModesMobilisation { get; init; }

    public IReadOnlyList<string> MobilisablePar { get; init; } = [];

    public string? Adresse { get; init; }

    public string? ComplementAdresse { get; init; }

    public string? CodePostal { get; init; }

    public string? Commune { get; init; }

    public double? Latitude { get; init; }

    public double? Longitude { get; init; }

    public string? Telephone { get; init; }

    public string? HorairesAccueil { get; init; }
}
