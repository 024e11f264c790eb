using Soliguide.Domain;
using Soliguide.Domain.Places.Updates;

namespace Soliguide.Grains.Places;

/// <summary>Who is asked about a place: the first of its persons whose mailbox is alive.</summary>
internal static class PlaceContacts
{
    /// <summary>Who is asked now; null where nobody is known.</summary>
    public static string? Asked(PlaceRecord record) => Reachable(record).FirstOrDefault() ?? (record.People.Count > 0 ? record.People[0] : null);

    /// <summary>Whether a letter can reach anybody.</summary>
    public static bool CanBeReached(PlaceRecord record) => Reachable(record).Any();

    /// <summary>A mailbox is dead. With another person left, that one is asked from now on, in every campaign that is not over.</summary>
    /// <returns>The record afterwards and the effects by campaign; null effects where nobody is left, which the campaign's own event tells.</returns>
    public static (PlaceRecord Next, List<(string Campaign, ValueList<PlaceEffect> Effects)> Effects)? Replace(
        PlaceRecord record, string dead, DateTimeOffset now)
    {
        var next = Without(record, dead);
        if (Asked(record) != dead || !Reachable(next).Any())
        {
            return null;
        }

        return Tell(next, new PlaceEvent.ContactFound(now, Asked(next)), now, "post");
    }

    /// <summary>The record that remembers a dead mailbox of its people; a stranger's is none of its business.</summary>
    public static PlaceRecord Without(PlaceRecord record, string dead) => record.People.Contains(dead) && record.Unreachable?.Contains(dead) != true
        ? record with { Unreachable = [.. record.Unreachable ?? [], dead] }
        : record;

    /// <summary>
    /// A mailbox that was dead is alive. Whoever is asked now stays: the one who is back stands behind them until an import orders otherwise.
    /// </summary>
    public static PlaceRecord Revive(PlaceRecord record, string person)
    {
        var unreachable = (record.Unreachable ?? []).Where(p => p != person).ToValueList();
        var next = record with { Unreachable = unreachable.Count == 0 ? null : unreachable };
        if (Asked(next) == Asked(record))
        {
            return next;
        }

        var people = record.People.Where(p => p != person).ToList();
        people.Insert(people.IndexOf(Asked(record)!) + 1, person);
        return next with { People = people.ToValueList(), ContactRevision = (record.ContactRevision ?? 0) + 1 };
    }

    /// <summary>Tells every campaign that is not over what happened to the contact.</summary>
    public static (PlaceRecord Next, List<(string Campaign, ValueList<PlaceEffect> Effects)> Effects) Tell(
        PlaceRecord record, PlaceEvent happened, DateTimeOffset now, string by) => Tell(record, [happened], now, by);

    /// <summary>Tells every campaign that is not over what happened to the contact and the number.</summary>
    public static (PlaceRecord Next, List<(string Campaign, ValueList<PlaceEffect> Effects)> Effects) Tell(
        PlaceRecord record, IReadOnlyList<PlaceEvent> happened, DateTimeOffset now, string by)
    {
        var effects = new List<(string, ValueList<PlaceEffect>)>();
        foreach (var (campaign, file) in record.Updates.Where(u => !u.Value.Update.Ended))
        {
            var (changed, list) = Decision.On(file, happened, by, null, now);
            if (changed is not null)
            {
                record = record with { Updates = record.Updates.SetItem(campaign, changed) };
                effects.Add((campaign, list));
            }
        }

        return (record.WithCard(), effects);
    }

    private static IEnumerable<string> Reachable(PlaceRecord record) => record.People.Except(record.Unreachable ?? []);
}
