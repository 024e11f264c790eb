using System.Numerics;
using Soliguide.Domain.Places.Sheets;

namespace Soliguide.GrpcApi.Search;

/// <summary>How many of the places found receive each group and let each thing in. Counted by what they share, taken apart at the end.</summary>
internal sealed class AdmissionCounts(SearchIndex index, bool certainOnly, bool[]? categories)
{
    private readonly int[] counts = new int[index.Admissions.Things.Count];

    /// <summary>A place that was found.</summary>
    /// <param name="admission">Its answer, by the index's number.</param>
    public void Add(int admission) => counts[admission]++;

    public IReadOnlyList<(PublicGroup Group, int Count)> Groups()
    {
        var groups = Enum.GetValues<PublicGroup>();
        var sums = new int[groups.Length];
        for (var number = 0; number < counts.Length; number++)
        {
            if (counts[number] > 0)
            {
                for (var bits = index.Admissions.Things[number].Groups(certainOnly, categories); bits != 0; bits &= bits - 1)
                {
                    sums[BitOperations.TrailingZeroCount(bits)] += counts[number];
                }
            }
        }

        return [.. groups.Zip(sums).Where(line => line.Second > 0)];
    }

    public IReadOnlyList<(AccessNeed Need, int Count)> Needs() =>
        [.. Enum.GetValues<AccessNeed>().Select(need => (need, Sum(need))).Where(line => line.Item2 > 0)];

    private int Sum(AccessNeed need)
    {
        var sum = 0;
        for (var number = 0; number < counts.Length; number++)
        {
            if (counts[number] > 0 && index.Admissions.Things[number].Access.LetsIn(need, certainOnly))
            {
                sum += counts[number];
            }
        }

        return sum;
    }
}
