using Soliguide.Domain.Places.Sheets;

namespace Soliguide.GrpcApi.Search;

/// <summary>How many of the places found receive each group and let each thing in. Counted by what they share, taken apart at the end.</summary>
internal sealed class AdmissionCounts(SearchIndex index, bool certainOnly, bool[]? categories)
{
    private readonly int[] counts = new int[index.Admissions.Things.Count];

    public void Add(in PlaceLine line) => counts[line.Admission]++;

    public IReadOnlyList<(PublicGroup Group, int Count)> Groups() =>
        CountsOf<PublicGroup>((admission, group) => admission.Receives([group], null, certainOnly, categories));

    public IReadOnlyList<(AccessNeed Need, int Count)> Needs() => CountsOf<AccessNeed>((admission, need) => admission.LetsIn(need, certainOnly));

    private List<(T, int)> CountsOf<T>(Func<Admission, T, bool> meets)
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(choice => (choice, Sum(admission => meets(admission, choice)))).Where(line => line.Item2 > 0)];

    private int Sum(Func<Admission, bool> meets)
    {
        var sum = 0;
        for (var number = 0; number < counts.Length; number++)
        {
            if (counts[number] > 0 && meets(index.Admissions.Things[number]))
            {
                sum += counts[number];
            }
        }

        return sum;
    }
}
