namespace Soliguide.Silo.Post;

/// <summary>When a letter that was refused for the time being is tried again.</summary>
/// <param name="Steps">Waits after the first refusal, the second and so on; the last one is repeated.</param>
/// <param name="GiveUpAfter">So long after the first refusal the letter is refused for good.</param>
internal sealed record RetrySchedule(IReadOnlyList<TimeSpan> Steps, TimeSpan GiveUpAfter)
{
    /// <summary>The next attempt (UTC); null when it is time to give up.</summary>
    /// <param name="refusals">Refusals so far, this one not counted.</param>
    /// <param name="firstRefusedAt">The first of them (UTC); null when this is the first.</param>
    /// <param name="now">Now (UTC).</param>
    public DateTimeOffset? Next(int refusals, DateTimeOffset? firstRefusedAt, DateTimeOffset now)
    {
        var next = now + Steps[Math.Min(refusals, Steps.Count - 1)];
        return next - (firstRefusedAt ?? now) <= GiveUpAfter ? next : null;
    }
}
