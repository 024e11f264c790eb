namespace Soliguide.Domain.Calls;

/// <summary>
/// How long a place rests after a call that needs another, and how often it is tried. A setting of the campaign's desk. Delays
/// run on the clock (UTC); opening hours of the desk and of the place only ever add to them.
/// </summary>
public sealed record CallDelays
{
    /// <summary>
    /// Nobody picked up: default 1 day, so that no place hears "called today already". Assumption; shorten it for a campaign of
    /// days.
    /// </summary>
    public TimeSpan NoAnswer { get; init; } = TimeSpan.FromDays(1);

    /// <summary>Engaged: default 1 hour, because somebody is there now. Assumption.</summary>
    public TimeSpan Busy { get; init; } = TimeSpan.FromHours(1);

    /// <summary>A message was left: default 2 days, time to answer by the link or to call back. Assumption.</summary>
    public TimeSpan Voicemail { get; init; } = TimeSpan.FromDays(2);

    /// <summary>They asked to be called again and named no moment: default 1 day. Assumption.</summary>
    public TimeSpan CallBack { get; init; } = TimeSpan.FromDays(1);

    /// <summary>"I will do it on line": default 5 days; only 24 % of those who say so do (survey literature).</summary>
    public TimeSpan WillDoOnline { get; init; } = TimeSpan.FromDays(5);

    /// <summary>They have moved: default 7 days, time for staff to correct the sheet first. Assumption.</summary>
    public TimeSpan Moved { get; init; } = TimeSpan.FromDays(7);

    /// <summary>
    /// Calls to one number of a place in a campaign: default 3, from 1 up; more had no effect (survey literature). Who asks to be called back
    /// is called beyond it; another number begins anew.
    /// </summary>
    public int MaxAttempts { get; init; } = 3;

    /// <summary>What is wrong with these settings; empty when they can be used. Fields are named as in JSON.</summary>
    public ValueList<FieldProblem> Problems()
    {
        var problems = new List<FieldProblem>();
        foreach (var (field, delay) in new[]
        {
            ("noAnswer", NoAnswer), ("busy", Busy), ("voicemail", Voicemail), ("callBack", CallBack), ("willDoOnline", WillDoOnline), ("moved", Moved),
        })
        {
            if (delay < TimeSpan.Zero || delay > TimeSpan.FromDays(60))
            {
                problems.Add(new FieldProblem(field, "DELAY_OUT_OF_RANGE", $"'{field}' is {delay}: give a time from 0 to 60 days."));
            }
        }

        if (MaxAttempts is < 1 or > 20)
        {
            problems.Add(new FieldProblem(
                "maxAttempts", "ATTEMPTS_OUT_OF_RANGE", $"'maxAttempts' is {MaxAttempts}: give a number from 1 to 20."));
        }

        return problems.ToValueList();
    }
}
