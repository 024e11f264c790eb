using Soliguide.Domain.Places.Contacts;

namespace Soliguide.Silo.Rehearsal.DemoData;

/// <summary>
/// An invented guide in the five territories of 2019, for rehearsals and trials: the same seed gives the same places on every
/// machine. Real are only the names, postal codes and rough spots of cities. Addresses end in example.org, telephone numbers
/// come from the ranges kept for fiction. Memory: one block of 5,000 places' organisations, however many places are asked for.
/// </summary>
public static class DemoPlaces
{
    /// <summary>Parts the dice for whom places receive from those for everything else.</summary>
    private const ulong ForPublics = 0x70;

    /// <summary>The places, in an order that mixes organisations and territories; local ids count from 1.</summary>
    /// <param name="seed">Names the guide; write it in reports.</param>
    /// <param name="count">How many places; 5,000 is the guide of 2019.</param>
    /// <param name="options">What the guide is like; the defaults when null.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative or an option out of its range.</exception>
    public static IEnumerable<ImportedPlace> Generate(int seed, int count = 5000, DemoOptions? options = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return Blocks(seed, count, (options ?? new DemoOptions()).Checked());
    }

    private static IEnumerable<ImportedPlace> Blocks(int seed, int count, DemoOptions options)
    {
        var dice = new Dice((ulong)seed);
        var organisations = new OrganisationMaker(DemoWords.BuiltIn, options, dice);
        var publics = new PublicsMaker(DemoWords.BuiltIn.Profiles, new Dice((ulong)seed ^ ForPublics));
        var places = new PlaceMaker(DemoWords.BuiltIn, options, dice, publics);
        var organisationNumber = 0;
        for (var done = 0; done < count; done += OrganisationSizes.Block)
        {
            var sizes = OrganisationSizes.Of(Math.Min(OrganisationSizes.Block, count - done), dice);
            var block = new List<(DemoOrganisation Organisation, int Index)>(OrganisationSizes.Block);
            for (var rank = 0; rank < sizes.Count; rank++)
            {
                var organisation = organisations.Make(++organisationNumber, sizes[rank], largestOfBlock: rank == 0);
                block.AddRange(Enumerable.Range(0, sizes[rank]).Select(index => (organisation, index)));
            }

            dice.Shuffle(block);
            for (var i = 0; i < block.Count; i++)
            {
                yield return places.Make(done + i + 1, block[i].Organisation, block[i].Index);
            }
        }
    }
}
