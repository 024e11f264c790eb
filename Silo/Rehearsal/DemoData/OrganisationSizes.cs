namespace Soliguide.Silo.Rehearsal.DemoData;

/// <summary>
/// How many places each organisation looks after. In 2021, 123 organisations of ten places or more held 36 % of all places, the
/// largest 170; the others held one to nine. Kept exactly per block of 5,000 places and in proportion below.
/// </summary>
internal static class OrganisationSizes
{
    /// <summary>Places in a block, and what the figures of 2021 are laid over.</summary>
    public const int Block = 5000;

    /// <summary>From this size on an organisation is large.</summary>
    public const int Large = 10;

    /// <summary>Share of places that large organisations hold.</summary>
    public const double LargeShare = 0.36;

    private const int LargeOrganisations = 123;
    private const int Largest = 170;
    private const double LargestShareOfExcess = 0.285;

    // Sizes 1 to 9 of small organisations: most look after one place. An assumption; the mean is 1.8.
    private static readonly double[] SmallSizes = [0.62, 0.18, 0.08, 0.05, 0.03, 0.02, 0.01, 0.006, 0.004];

    /// <summary>Sizes that add up to the places, large ones first.</summary>
    /// <param name="places">At most <see cref="Block"/>.</param>
    /// <param name="dice">Decides the small ones.</param>
    public static List<int> Of(int places, Dice dice)
    {
        var sizes = LargeOnes(places);
        var left = places - sizes.Sum();
        var ranks = Enumerable.Range(1, SmallSizes.Length).ToArray();
        while (left > 0)
        {
            var size = Math.Min(left, dice.Of(ranks, rank => SmallSizes[rank - 1]));
            sizes.Add(size);
            left -= size;
        }

        return sizes;
    }

    // Each has ten; the largest takes its part of what is over; the rest falls off with the rank (Zipf), the remainder on the first.
    private static List<int> LargeOnes(int places)
    {
        var budget = (int)Math.Round(places * LargeShare);
        var count = Math.Min((int)Math.Round((double)LargeOrganisations * places / Block), budget / Large);
        if (count == 0)
        {
            return [];
        }

        var sizes = Enumerable.Repeat(Large, count).ToList();
        var excess = budget - (count * Large);
        var first = count == 1 ? excess : Math.Min(Largest - Large, (int)(excess * LargestShareOfExcess));
        sizes[0] += first;
        excess -= first;
        var harmonic = Enumerable.Range(1, count - 1).Sum(rank => 1.0 / rank);
        var given = 0;
        for (var rank = 1; rank < count; rank++)
        {
            var part = (int)(excess / (harmonic * rank));
            sizes[rank] += part;
            given += part;
        }

        for (var rank = 1; given < excess; rank = (rank % (count - 1)) + 1, given++)
        {
            sizes[rank]++;
        }

        return sizes;
    }
}
