using Soliguide.Domain.Places;
using Soliguide.Domain.Places.Public;
using Soliguide.Domain.Places.Sheets;

namespace Soliguide.GrpcApi.Search;

/// <summary>
/// How many places each choice would show: a territory is counted as if no territory were chosen, the other conditions kept; categories and
/// states alike. A place counts once in a category, however many services it has there.
/// </summary>
internal static class SearchCounts
{
    /// <summary>By territory, in order.</summary>
    public static IReadOnlyList<(TerritoryKey Territory, int Count)> Territories(SearchIndex index, SlotSet found) =>
        [.. Count(index.Territories, index.InTerritory, found).OrderBy(line => line.Thing)];

    /// <summary>By category, the most frequent first.</summary>
    public static IReadOnlyList<(string Category, int Count)> Categories(SearchIndex index, SlotSet found) =>
        [.. Count(index.Categories, index.InCategory, found).OrderByDescending(line => line.Count).ThenBy(line => line.Thing, StringComparer.Ordinal)];

    /// <summary>By state, in order.</summary>
    public static IReadOnlyList<(OpeningState State, int Count)> States(DoorStates states, SlotSet found) =>
        [.. Enum.GetValues<OpeningState>().Select(state => (state, states[state].CountWith(found))).Where(line => line.Item2 > 0)];

    /// <summary>By group that is received, in order.</summary>
    public static IReadOnlyList<(PublicGroup Group, int Count)> Groups(AdmissionSets receiving, SlotSet found) => Count(ReceivingGroups.Groups, receiving, found);

    /// <summary>By what gets in, in order.</summary>
    public static IReadOnlyList<(AccessNeed Need, int Count)> Needs(AdmissionSets lettingIn, SlotSet found) => Count(LettingIn.Needs, lettingIn, found);

    private static List<(T Thing, int Count)> Count<T>(IReadOnlyList<T> things, AdmissionSets sets, SlotSet found) =>
        [.. things.Select((thing, bit) => (thing, sets[bit].CountWith(found))).Where(line => line.Item2 > 0)];

    private static IEnumerable<(T Thing, int Count)> Count<T>(Numbers<T> things, SlotGroups groups, SlotSet found)
        where T : notnull
    {
        for (var number = 0; number < groups.Sets.Count; number++)
        {
            if (groups.Sets[number].CountWith(found) is > 0 and var count)
            {
                yield return (things.Things[number], count);
            }
        }
    }
}
