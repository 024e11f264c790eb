using Soliguide.Domain.Places.Sheets;

namespace Soliguide.Domain.Places.Contacts;

/// <summary>What an import says of one place: its sheet and the people to ask about it. Private as a whole.</summary>
/// <param name="Sheet">The owner's sheet.</param>
/// <param name="Contacts">Whom to write to, first choice first; none is a normal start that leads to a call.</param>
public sealed record ImportedPlace(PlaceSheet Sheet, ValueList<PlaceContact> Contacts)
{
    /// <summary>The place's key, since nothing else of it may reach a log.</summary>
    public override string ToString() => $"imported {Sheet.Key}";
}
