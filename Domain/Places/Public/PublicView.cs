using Soliguide.Domain.Places.Sheets;
using Soliguide.Domain.Places.Updates;

namespace Soliguide.Domain.Places.Public;

/// <summary>The single masking point: makes the public card of a place from its private sheet and what campaigns learnt.</summary>
public static class PublicView
{
    /// <summary>
    /// The card, or null for what must not appear: drafts, sheets taken off, places closed for good (also by an answer), sheets for
    /// professionals. An answer of a campaign shows as confirmed periods; a default as <see cref="PlaceCard.Presumed"/>.
    /// </summary>
    /// <param name="sheet">The owner's sheet.</param>
    /// <param name="updates">The updates of the campaigns that know the place, oldest first.</param>
    public static PlaceCard? Of(PlaceSheet sheet, IEnumerable<PlaceUpdate> updates) =>
        throw new NotImplementedException();
}
