using Soliguide.Contracts;
using Soliguide.Domain;
using Soliguide.Domain.Campaigns.Scopes;
using Soliguide.Domain.Places.Sheets;
using Soliguide.Domain.Places.Updates;

namespace Soliguide.Grains.Places;

/// <summary>What a new sheet or new contacts do to a place and to its updates in campaigns that are not over.</summary>
internal static class PlacePut
{
    /// <summary>Why a sheet cannot be taken; empty when it can.</summary>
    public static Problem[] Check(string key, PlaceSheet sheet) => sheet.Key.ToString() == key
        ? SheetRules.Check(sheet).ToContract()
        : [new Problem("key", "PLACE_KEY_MISMATCH", $"The sheet's key must be {key}.")];

    /// <summary>The record afterwards and the effects by campaign.</summary>
    public static (PlaceRecord Next, List<(string Campaign, ValueList<PlaceEffect> Effects)> Effects) Apply(
        PlaceRecord record, PlaceSheet sheet, ValueList<string> people, DateTimeOffset now, string by)
    {
        var next = record with
        {
            Sheet = sheet,
            ScopeFacts = ScopeFacts.Of(sheet),
            People = people,
            ContactRevision = people.Equals(record.People) ? record.ContactRevision : (record.ContactRevision ?? 0) + 1,
        };
        var asked = PlaceContacts.Asked(next);
        var happened = new List<PlaceEvent>();
        if (asked != PlaceContacts.Asked(record))
        {
            happened.Add(asked is null ? new PlaceEvent.ContactMissing(now) : new PlaceEvent.ContactFound(now, asked));
        }

        if (record.Sheet is { } before && sheet.Phones.Count > 0 && PhoneNumbers.Of(sheet).Except(PhoneNumbers.Of(before)).Any())
        {
            happened.Add(new PlaceEvent.NumberChanged(now));
        }

        return happened.Count == 0 ? (next.WithCard(), []) : PlaceContacts.Tell(next, happened, now, by);
    }
}
