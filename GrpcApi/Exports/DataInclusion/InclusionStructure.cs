namespace Soliguide.GrpcApi.Exports.DataInclusion;

/// <summary>A place as a <c>structure</c> of data.inclusion v1; the names are the schema's, and what nobody knows is left out.</summary>
internal sealed record InclusionStructure(string Source, string Id, string Nom, string DateMaj)
{
    public string? Description { get; init; }

    public string? Adresse { get; init; }

    public string? ComplementAdresse { get; init; }

    public string? CodePostal { get; init; }

    public string? Commune { get; init; }

    public double? Latitude { get; init; }

    public double? Longitude { get; init; }

    public string? Telephone { get; init; }

    public string? HorairesAccueil { get; init; }
}
