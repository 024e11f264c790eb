using Soliguide.Silo.Post.Pacing;

namespace Soliguide.Silo.Tests.Post;

/// <summary>The built-in schedule of second attempts, from the first refusal to the last.</summary>
public sealed class RetryScheduleTests
{
    private static readonly DateTimeOffset First = new(2019, 6, 13, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Next_RefusedAgainAndAgain_ComesMoreRarelyAndGivesUpAfterFiveDays()
    {
        var schedule = PaceBook.BuiltIn().Retry;
        var attempts = new List<TimeSpan>();
        var now = First;
        while (schedule.Next(attempts.Count, attempts.Count == 0 ? null : First, now) is { } next)
        {
            now = next;
            attempts.Add(now - First);
        }

        Assert.Equal(
            ["00:05:00", "00:20:00", "01:20:00", "04:20:00", "10:20:00", "16:20:00", "22:20:00"], attempts.Take(7).Select(a => a.ToString("c", null)));
        Assert.All(attempts.Skip(4).Zip(attempts.Skip(5)), pair => Assert.Equal(TimeSpan.FromHours(6), pair.Second - pair.First));
        Assert.InRange(attempts[^1], TimeSpan.FromDays(4.75), TimeSpan.FromDays(5));
        Assert.Equal(23, attempts.Count);
    }
}
