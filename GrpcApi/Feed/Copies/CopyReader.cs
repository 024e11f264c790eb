using Soliguide.Domain.Places;
using Soliguide.GrpcApi.Mapping;
using Soliguide.GrpcApi.Paging;
using Soliguide.V1;

namespace Soliguide.GrpcApi.Feed.Copies;

/// <summary>Reads what a copy must hear next from one shelf of cards.</summary>
internal sealed class CopyReader(CardShelf shelf, CopyScope scope)
{
    /// <summary>The next changes for a copy, oldest first, as many as fit.</summary>
    /// <param name="cursor">How far the copy has come on this shelf.</param>
    /// <param name="max">At most so many.</param>
    /// <returns>The changes; how far the copy has then come; whether there was nothing more.</returns>
    public (List<PlaceChange> Changes, CopyCursor Cursor, bool Complete) Read(CopyCursor cursor, int max)
    {
        var changes = new List<PlaceChange>();
        var bytes = 0;
        foreach (var (position, place) in shelf.Log.After(cursor.Position))
        {
            if (changes.Count == max || bytes >= PageSize.LargestBytes / 2)
            {
                return (changes, cursor, Complete: false);
            }

            cursor = cursor with { Position = position };
            if (scope.Concerns(place) && ChangeOf(place, position, isNew: position <= cursor.BeginsUntil) is { } change)
            {
                changes.Add(change);
                bytes += change.CalculateSize();
            }
        }

        return (changes, cursor, Complete: true);
    }

    /// <summary>What a copy that has come so far holds; null where the shelf has moved on, or is behind the copy.</summary>
    public SyncCheck? Check(CopyCursor cursor)
    {
        var edits = shelf.Edits;
        if (shelf.Log.Head != cursor.Position || edits % 2 != 0)
        {
            return null;
        }

        var name = scope.ToString();
        var check = shelf.Checks.Of(
            name, edits, () => CopyChecksum.Of(shelf.Log.After(0).Where(entry => shelf.Find(entry.Place) is { } card && scope.Holds(card))));
        if (shelf.Log.Head != cursor.Position || edits != shelf.Edits)
        {
            return null;
        }

        shelf.Checks.Keep(name, edits, check);
        return check;
    }

    private PlaceChange? ChangeOf(PlaceKey place, long version, bool isNew)
    {
        var change = new PlaceChange { PlaceId = place.ToString(), Version = version };
        if (shelf.Find(place) is { } card && scope.Holds(card))
        {
            change.Place = card.ToWire();
            return change;
        }

        return isNew ? null : change;
    }
}
