using Soliguide.Domain.Places.Sheets;
using Soliguide.GrpcApi.Pages.Words;

namespace Soliguide.GrpcApi.Exports.Hsds;

/// <summary>A category of services, in the taxonomy of this guide.</summary>
internal sealed record HsdsTaxonomyTerm(Guid Id, string Code, string Name, string Description)
{
    /// <summary>The id of the taxonomy.</summary>
    public static Guid Taxonomy { get; } = HsdsId.Of("taxonomy");

    public Guid? ParentId { get; init; }

    public Guid TaxonomyId { get; } = Taxonomy;

    public string Language { get; } = "fr";

    /// <summary>The term of a category; one that nobody knows here stands alone.</summary>
    public static HsdsTaxonomyTerm Of(string category)
    {
        var name = PageWords.Category(category);
        return new HsdsTaxonomyTerm(IdOf(category), category, name, name)
        {
            ParentId = ServiceCategories.ParentOf(category) is { } parent ? IdOf(parent) : null,
        };
    }

    /// <summary>The id of a category's term.</summary>
    public static Guid IdOf(string category) => HsdsId.Of("taxonomy", category);
}
