using Soliguide.Domain.Campaigns;

namespace Soliguide.Domain.Tests.Campaigns;

/// <summary>Waves before a storage that acknowledges so many places a second.</summary>
public sealed class WaveWidthTests
{
    private const int Widest = 128;
    private static readonly TimeSpan Target = TimeSpan.FromSeconds(2);

    [Fact]
    public void Note_BeforeAStorageThatGrowsSlow_NarrowsToWhatItAcknowledgesAndWidensAgain()
    {
        var width = new WaveWidth(Widest, Target);
        Assert.Equal(Widest, width.Places);

        Assert.Equal(Widest, After(width, waves: 5, perSecond: 500));
        Assert.Equal(40, After(width, waves: 5, perSecond: 20));
        Assert.Equal(WaveWidth.Least, After(width, waves: 10, perSecond: 1));
        Assert.Equal(Widest, After(width, waves: 4, perSecond: 500));
    }

    [Fact]
    public void Note_OfOneSlowWave_NarrowsByHalfAtMost()
    {
        var width = new WaveWidth(Widest, Target);
        width.Note(Widest, 0, TimeSpan.FromMinutes(1));
        Assert.Equal(Widest / 2, width.Places);
    }

    [Fact]
    public void Note_OfAWaveOfWhichAQuarterFailed_NarrowsHoweverQuickItWas()
    {
        var width = new WaveWidth(Widest, Target);
        width.Note(Widest, Widest / 4, TimeSpan.FromMilliseconds(1));
        Assert.Equal(Widest / 2, width.Places);
    }

    [Fact]
    public void Note_OfAPlaceThatFailsHoweverOften_HoldsTheOthersBackByNothing()
    {
        var width = new WaveWidth(Widest, Target);
        for (var wave = 0; wave < 10; wave++)
        {
            width.Note(Widest, 1, TimeSpan.FromMilliseconds(1));

            // It is tried again by itself.
            width.Note(1, 1, TimeSpan.FromMilliseconds(1));
        }

        Assert.Equal(Widest, width.Places);
    }

    [Fact]
    public void Note_OfAQuickWaveThatWasNotFull_ChangesNothing()
    {
        var width = new WaveWidth(Widest, Target);
        width.Note(10, 0, TimeSpan.FromSeconds(0.5));
        Assert.Equal(Widest, width.Places);
        width.Note(Widest, 0, Target * 2);
        width.Note(3, 0, TimeSpan.FromSeconds(1));
        Assert.Equal(Widest / 2, width.Places);
    }

    [Fact]
    public void Note_WhereASettingAllowsFewerThanTheLeast_StaysThere()
    {
        var width = new WaveWidth(2, Target);
        Assert.Equal(2, After(width, waves: 3, perSecond: 0.1));
    }

    [Fact]
    public void Note_OfAWaveWithoutAnyTime_IsTheQuickest()
    {
        var width = new WaveWidth(Widest, Target);
        width.Note(Widest, 0, Target * 2);
        width.Note(width.Places, 0, TimeSpan.Zero);
        Assert.Equal(Widest, width.Places);
    }

    private static int After(WaveWidth width, int waves, double perSecond)
    {
        for (var wave = 0; wave < waves; wave++)
        {
            width.Note(width.Places, 0, TimeSpan.FromSeconds(width.Places / perSecond));
        }

        return width.Places;
    }
}
