using Soliguide.Silo.Rehearsal.DemoData;

namespace Soliguide.Silo.Tests.DemoData;

public sealed class OrganisationSizesTests
{
    [Fact]
    public void Of_FiveThousandPlaces_GivesTheOrganisationsOf2021()
    {
        var sizes = OrganisationSizes.Of(5000, new Dice(1));
        var large = sizes.Where(size => size >= OrganisationSizes.Large).ToList();
        Assert.Equal((5000, 123, 1800, 170), (sizes.Sum(), large.Count, large.Sum(), large.Max()));
        Assert.Equal(large.OrderDescending(), large);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(20, 0)]
    [InlineData(100, 2)]
    [InlineData(1000, 25)]
    public void Of_FewerPlaces_KeepsTheProportions(int places, int large)
    {
        var sizes = OrganisationSizes.Of(places, new Dice(2));
        Assert.Equal(places, sizes.Sum());
        Assert.Equal(large, sizes.Count(size => size >= OrganisationSizes.Large));
        Assert.Equal(large == 0 ? 0 : (int)Math.Round(places * 0.36), sizes.Where(size => size >= OrganisationSizes.Large).Sum());
    }

    [Fact]
    public void Dice_KnownSeed_FollowsThePublishedSequence()
    {
        // First outputs of SplitMix64 for seed 1234567, as published with the algorithm: 6457827717110365317, 3203168211198807973.
        var dice = new Dice(1234567);
        Assert.Equal((int)(6457827717110365317UL % 1000), dice.Below(1000));
        Assert.Equal((3203168211198807973UL >> 11) / (double)(1UL << 53), dice.Share());
    }
}
