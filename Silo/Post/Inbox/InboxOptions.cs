using System.ComponentModel.DataAnnotations;

namespace Soliguide.Silo.Post.Inbox;

/// <summary>Section <c>Inbox</c>: where replies, absences and bounces come in, and what is done with them.</summary>
public sealed class InboxOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Inbox";

    /// <summary>Folder whose <c>.eml</c> files are taken as arrived mail. Default <c>inbox</c> in the data folder. Move files in whole.</summary>
    public string? Folder { get; set; }

    /// <summary>How often the folder is looked at, and a mailbox whose server cannot tell of new mail. Default 2 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "01:00:00")]
    public TimeSpan LookEvery { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>
    /// Whether a reply that only says "nothing changes", from the address that was written to, applies at once. Default false: a person
    /// reads every reply first.
    /// </summary>
    public bool ApplyNothingChanges { get; set; }

    /// <summary>
    /// How often a mail that cannot be sorted is tried before it is set aside for a person. Default 10, which with the waits below takes
    /// about eight hours and a half: longer than most outages.
    /// </summary>
    [Range(1, 100)]
    public int SortAttempts { get; set; } = 10;

    /// <summary>How long a mail waits after its first failed sorting; twice as long after each further one, six hours at most. Default 1 minute.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "06:00:00")]
    public TimeSpan SortAgainAfter { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>
    /// How many days back mail is read again after the rules of reading have improved; what nobody could place is read again whatever
    /// its age. Default 30.
    /// </summary>
    [Range(0, 3650)]
    public int ReadAgainDays { get; set; } = 30;
}
