namespace Soliguide.Silo.Post.Smtp;

/// <summary>
/// When to knock again at a server that was out of reach or turned us away: after 5 seconds, then after twice as long each time, at most 5
/// minutes. Servers lock out who logs in wrongly again and again. Safe to use from many threads.
/// </summary>
/// <param name="clock">Tells when.</param>
internal sealed class Knocking(TimeProvider clock)
{
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    private readonly Lock guard = new();
    private TimeSpan rest = TimeSpan.Zero;
    private DateTimeOffset until = DateTimeOffset.MinValue;

    /// <summary>Whether it may be tried now.</summary>
    public bool MayKnock
    {
        get
        {
            lock (guard)
            {
                return until <= clock.GetUtcNow();
            }
        }
    }

    /// <summary>It opened: the next failure is a first one.</summary>
    public void Opened()
    {
        lock (guard)
        {
            (rest, until) = (TimeSpan.Zero, DateTimeOffset.MinValue);
        }
    }

    /// <summary>It did not. Lines that fail at the same moment count once.</summary>
    public void Failed()
    {
        lock (guard)
        {
            var now = clock.GetUtcNow();
            if (until <= now)
            {
                rest = rest == TimeSpan.Zero ? Shortest : rest * 2 < Longest ? rest * 2 : Longest;
                until = now + rest;
            }
        }
    }
}
