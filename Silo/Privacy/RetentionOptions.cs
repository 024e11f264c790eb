using System.ComponentModel.DataAnnotations;

namespace Soliguide.Silo.Privacy;

/// <summary>
/// Section <c>Retention</c>: how long what is personal is kept after it has served. Every night, and after each start, what is older goes;
/// docs/privacy.md gives the reasons.
/// </summary>
public sealed class RetentionOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Retention";

    /// <summary>When the nightly run begins, on the clocks of Paris. Default 03:30, when nobody writes, calls or reads.</summary>
    public TimeOnly At { get; set; } = new(3, 30);

    /// <summary>How often it runs from then on. Default 1 day; the first run after a start is a minute later, whatever the hour.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "365.00:00:00")]
    public TimeSpan Every { get; set; } = TimeSpan.FromDays(1);

    /// <summary>
    /// Mail as it arrived, after it was sorted, in the database and in the folder <c>inbox/taken</c>. Default 120: a campaign of three months
    /// and one more, during which a better rule may read it again.
    /// </summary>
    [Range(1, 3650)]
    public int RawMailDays { get; set; } = 120;

    /// <summary>
    /// What people wrote and what was read from it, after somebody decided. Default 180: until the campaign of the other half of the year,
    /// when what was said last time is asked for. The answer itself belongs to the place and stays.
    /// </summary>
    [Range(1, 3650)]
    public int ProposalDays { get; set; } = 180;

    /// <summary>
    /// What nobody has read or could place, after it came; it is then closed unread. Default 365: whatever it said is of another year.
    /// </summary>
    [Range(1, 3650)]
    public int UnreadDays { get; set; } = 365;

    /// <summary>An absence that a machine told, after its last day. Default 30: it explains a silence until the next letter.</summary>
    [Range(0, 3650)]
    public int AbsenceDays { get; set; } = 30;

    /// <summary>
    /// The rows of a campaign's letters, after the campaign ended. Default 400: replies and bounces come up to eight months late and name
    /// their letter, and seasons are compared with those of the year before.
    /// </summary>
    [Range(1, 3650)]
    public int LetterDays { get; set; } = 400;

    /// <summary>Letters as files, after they were written. Default 30: they are for looking at while trying out.</summary>
    [Range(1, 3650)]
    public int LetterFileDays { get; set; } = 30;

    /// <summary>
    /// People who look after no place any more, after they lost the last one. Default 365: a place that leaves the guide by mistake, or out
    /// of season, comes back with whom to ask. Who objected or whose mailbox is dead stays suppressed.
    /// </summary>
    [Range(1, 3650)]
    public int ContactDays { get; set; } = 365;

    /// <summary>How often a forgetting that was interrupted is gone on with. Default 5 minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "365.00:00:00")]
    public TimeSpan FinishEvery { get; set; } = TimeSpan.FromMinutes(5);
}
