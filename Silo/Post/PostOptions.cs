using System.ComponentModel.DataAnnotations;

namespace Soliguide.Silo.Post;

/// <summary>
/// Section <c>Post</c>: how letters leave. By default they go into a folder and no mail is sent to anybody; docs/operating.md says how to
/// send real mail.
/// </summary>
public sealed class PostOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Post";

    /// <summary>Where letters go. Default <c>Folder</c>.</summary>
    public PostTransport Transport { get; set; }

    /// <summary>
    /// Whether mail really leaves by the transport. Default false: a dry run, which does everything but open a connection and puts letters
    /// into the folder. Even when true, only letters of a campaign that somebody has launched leave; a demo or a rehearsal never sends.
    /// </summary>
    public bool SendRealMail { get; set; }

    /// <summary>Folder for letters as <c>.eml</c> files, one folder per campaign and letter. Default <c>letters</c> in the data folder.</summary>
    public string? Folder { get; set; }

    /// <summary>How often due letters are looked for. Default 2 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "01:00:00")]
    public TimeSpan LookEvery { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>Letters in the making at once. Default 16.</summary>
    [Range(1, 256)]
    public int AtOnce { get; set; } = 16;

    /// <summary>
    /// The longest that one letter may take on a connection. Default 25 seconds; less than half of <c>Campaigns:LetterLease</c>, so that
    /// nobody takes a letter that is still on its way or waits for its line.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan HandOverWithin { get; set; } = TimeSpan.FromSeconds(25);

    /// <summary>
    /// The domain of addresses that name their letter: bounces come to <c>b-…</c>, replies to <c>r-…</c>. Its mail must arrive in the mailbox
    /// that is read. Default: none, everything comes back to the sender.
    /// </summary>
    public string? ReplyDomain { get; set; }

    /// <summary>
    /// The mailbox in front of <c>+</c> where the domain has one mailbox with sub-addresses: <c>retours</c> gives <c>retours+r-…@domain</c>. At
    /// most 21 characters. Default: none.
    /// </summary>
    [RegularExpression("[a-z0-9._-]{1,21}")]
    public string? ReplyBase { get; set; }

    /// <summary>
    /// A file of limits by mail operator, retries, rests and brakes in place of the built-in one (<c>Silo/Post/Pacing/pace.json</c>, which
    /// shows its form). Not used with the folder. Default: none.
    /// </summary>
    public string? PaceFile { get; set; }

    /// <summary>
    /// The DNS server to ask for the pace of real mail and in a preflight, as address and port: <c>192.0.2.53:53</c>. Default: those of the machine.
    /// </summary>
    [RegularExpression(@"[\[\]0-9a-fA-F.:]+:\d+")]
    public string? NameServer { get; set; }

    /// <summary>
    /// The first day on which this sender writes to people (UTC): from then on the daily limits of the pace file's <c>warmUp</c> hold. A
    /// domain or an address that never sent much should set it. Default: none.
    /// </summary>
    public DateOnly? WarmUpSince { get; set; }

    /// <summary>Who letters are from, as people read it.</summary>
    [Required]
    public string SenderName { get; set; } = "Soliguide";

    /// <summary>The address letters are from and replies go to; set your own before a real campaign.</summary>
    [Required]
    public string SenderAddress { get; set; } = "mise-a-jour@soliguide.example.org";

    /// <summary>A number that structures can call, from the range reserved for fiction until you set your own.</summary>
    public string? ContactPhone { get; set; } = "01 99 00 12 34";

    /// <summary>Where the website is reached from outside; links in letters begin with it.</summary>
    [Required]
    public string PublicUrl { get; set; } = "http://localhost:8080";
}
