using Soliguide.Domain.Calls;

namespace Soliguide.Grains.Calls;

/// <summary>Which waiting places are one call, by person and by number; kept beside the queue, for a lease must not look through a whole territory.</summary>
internal sealed class OneCall
{
    private readonly Dictionary<string, SortedSet<string>> ofPerson = [];
    private readonly Dictionary<string, SortedSet<string>> ofNumber = [];

    /// <summary>A place waits that did not.</summary>
    public void Put(WaitingPlace place)
    {
        Add(ofPerson, place.Person, place.Place);
        Add(ofNumber, place.Facts.Number, place.Place);
    }

    /// <summary>A place waits no longer; it is told as it waited.</summary>
    public void Remove(WaitingPlace place)
    {
        Take(ofPerson, place.Person, place.Place);
        Take(ofNumber, place.Facts.Number, place.Place);
    }

    /// <summary>The other places of its person and under its number, in order of their key.</summary>
    public IEnumerable<string> With(WaitingPlace place) =>
        Find(ofPerson, place.Person).Concat(Find(ofNumber, place.Facts.Number))
            .Where(other => other != place.Place)
            .Distinct()
            .Order(StringComparer.Ordinal);

    private static SortedSet<string> Find(Dictionary<string, SortedSet<string>> index, string? of) =>
        of is not null && index.TryGetValue(of, out var places) ? places : [];

    private static void Add(Dictionary<string, SortedSet<string>> index, string? of, string place)
    {
        if (of is null)
        {
            return;
        }

        if (!index.TryGetValue(of, out var places))
        {
            index[of] = places = new SortedSet<string>(StringComparer.Ordinal);
        }

        places.Add(place);
    }

    private static void Take(Dictionary<string, SortedSet<string>> index, string? of, string place)
    {
        if (of is not null && index.TryGetValue(of, out var places) && places.Remove(place) && places.Count == 0)
        {
            index.Remove(of);
        }
    }
}
