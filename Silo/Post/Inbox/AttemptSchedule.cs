namespace Soliguide.Silo.Post.Inbox;

/// <summary>When a mail that could not be sorted is tried again, and how often.</summary>
/// <param name="First">The wait after the first failure; twice as long after each further one.</param>
/// <param name="Most">After so many failures it is set aside.</param>
internal sealed record AttemptSchedule(TimeSpan First, int Most)
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(6);

    /// <summary>How long to wait after a number of failures.</summary>
    public TimeSpan WaitAfter(int failures)
    {
        var wait = First;
        for (var i = 1; i < failures && wait < Longest; i++)
        {
            wait *= 2;
        }

        return wait < Longest ? wait : Longest;
    }

    /// <summary>The schedule that the settings ask for.</summary>
    public static AttemptSchedule Of(InboxOptions options) => new(options.SortAgainAfter, options.SortAttempts);
}
