using Soliguide.Contracts.Persons;
using Soliguide.Domain.Places.Contacts;
using Soliguide.Grains.Persons;
using Soliguide.Mailing.Incoming;

namespace Soliguide.Silo.Post.Inbox.Sorting;

/// <summary>
/// Tells mail of machines about somebody who asked to be forgotten after a letter had left: nothing of it is worth keeping. What a person
/// writes is kept and read like everybody's.
/// </summary>
internal sealed class ForgottenMail(ISuppressionBook book)
{
    private const int Most = 10;

    /// <summary>Whether a machine speaks of somebody forgotten.</summary>
    public async Task<bool> Is(IncomingMail read)
    {
        foreach (var address in Addresses(read).Take(Most))
        {
            if (Mailbox.TryNormalise(address, out var mail) && await book.Find(PersonKey.Of(mail).Value) is { Kind: SuppressionKind.Forgotten })
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<string> Addresses(IncomingMail read) => read.Reading switch
    {
        Reading.DeliveryReport report => report.Recipients.Select(recipient => recipient.Address),
        Reading.BounceInWords words => words.Recipients.Select(recipient => recipient.Address),
        Reading.Complaint complaint => complaint.Recipients,
        Reading.Absence or Reading.MachineNotice => [read.Head.From],
        _ => [],
    };
}
