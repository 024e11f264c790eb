namespace Soliguide.Domain.Campaigns;

/// <summary>
/// How many places a shard's next wave takes: as many as storage acknowledges in about the time that a wave may take. A wave is narrower after a slow one,
/// by half at most, and wider after a quick one, by twice at most. Kept in memory: a shard that starts begins at the widest.
/// </summary>
/// <param name="widest">The most.</param>
/// <param name="target">How long a wave may take.</param>
public sealed class WaveWidth(int widest, TimeSpan target)
{
    /// <summary>The least; a setting may allow fewer.</summary>
    public const int Least = 8;

    private const int Share = 4;
    private readonly int most = widest;

    /// <summary>Places of the next wave.</summary>
    public int Places { get; private set; } = widest;

    /// <summary>What became of a wave.</summary>
    /// <param name="places">How many places it had.</param>
    /// <param name="failed">How many of them were not reached.</param>
    /// <param name="took">From its first call to its last acknowledgement.</param>
    public void Note(int places, int failed, TimeSpan took)
    {
        // One place that fails however often says nothing of storage; a wave of which a quarter fails does.
        var isRefused = failed > 1 && failed * Share >= places;
        if (!isRefused && places < Places && took <= target)
        {
            // A quick wave that was not full says nothing of a wider one.
            return;
        }

        var fitting = took > TimeSpan.Zero ? places * (target / took) : double.PositiveInfinity;
        var next = isRefused ? Places / 2.0 : Math.Clamp(fitting, Places / 2.0, Places * 2.0);
        Places = (int)Math.Clamp(next, Math.Min(Least, most), most);
    }
}
