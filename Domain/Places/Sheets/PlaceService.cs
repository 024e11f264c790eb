using Soliguide.Domain.Places.Hours;

namespace Soliguide.Domain.Places.Sheets;

/// <summary>One service of a place: a meal, a shower, an advice hour. It may stop while the place goes on.</summary>
/// <param name="Id">Unique within the place, permanent.</param>
/// <param name="Category">Snake-case category of the field, such as <c>food_distribution</c>.</param>
public sealed record PlaceService(string Id, string Category)
{
    /// <summary>A name of its own, where it has one.</summary>
    public string? Name { get; init; }

    /// <summary>What it offers, public text.</summary>
    public string? Description { get; init; }

    /// <summary>Hours that differ from the place's; null follows the place.</summary>
    public WeeklyHours? Hours { get; init; }

    /// <summary>Whom it receives, where that differs from the place; null follows the place.</summary>
    public Publics? Publics { get; init; }
}
