namespace Soliguide.GrpcApi.Exports.Hsds;

/// <summary>That a service is of a category.</summary>
internal sealed record HsdsAttribute(Guid Id, Guid LinkId, Guid TaxonomyTermId)
{
    public string LinkType { get; } = "category";

    public string LinkEntity { get; } = "service";

    public HsdsTaxonomyTerm? TaxonomyTerm { get; init; }
}
