using System.ComponentModel.DataAnnotations;

namespace Soliguide.Grains;

/// <summary>Section <c>Mailboxes</c>: when a mailbox is no longer worth writing to.</summary>
public sealed class MailboxOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Mailboxes";

    /// <summary>
    /// So many letters in a row that did not arrive for the time being make a mailbox unusable: its places go to their next contact, else to
    /// the call desk, until there is a sign of life. Default 3, all letters of one campaign: large providers and senders agreed in 2002 on
    /// three bounces in a row within more than 14 days, and three letters of a campaign span weeks. 1 gives up at the first.
    /// </summary>
    [Range(1, 100)]
    public int SoftBouncesInARow { get; set; } = 3;
}
