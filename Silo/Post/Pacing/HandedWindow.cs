namespace Soliguide.Silo.Post.Pacing;

/// <summary>How many letters left within a time, by minutes. One thread at a time.</summary>
/// <param name="length">The time.</param>
internal sealed class HandedWindow(TimeSpan length)
{
    private readonly SortedDictionary<long, int> minutes = [];
    private int total;

    /// <summary>Letters within the time before an instant.</summary>
    public int Count(DateTimeOffset now)
    {
        var oldest = MinuteOf(now - length);
        while (minutes.Count > 0 && minutes.First() is var (minute, letters) && minute <= oldest)
        {
            minutes.Remove(minute);
            total -= letters;
        }

        return total;
    }

    /// <summary>Adds letters, or takes some back.</summary>
    public void Add(DateTimeOffset at, int letters)
    {
        var minute = MinuteOf(at);
        minutes[minute] = minutes.GetValueOrDefault(minute) + letters;
        total += letters;
    }

    private static long MinuteOf(DateTimeOffset at) => at.ToUnixTimeSeconds() / 60;
}
