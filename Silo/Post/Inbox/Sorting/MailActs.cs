using Microsoft.Extensions.Options;
using Soliguide.Contracts.Persons;
using Soliguide.Domain;
using Soliguide.Mailing.Incoming;
using Soliguide.Mailing.Incoming.Absences;
using Soliguide.Mailing.Incoming.Reports;

namespace Soliguide.Silo.Post.Inbox.Sorting;

/// <summary>
/// What follows from a mail. A machine never answers about a place; a person's words become a proposal; what nobody can place is left
/// to a person. Nothing in a mail is an instruction.
/// </summary>
internal sealed class MailActs(IGrainFactory grains, ReplyProposals proposals, IOptions<PostOptions> post)
{
    /// <summary>Does it.</summary>
    /// <param name="mail">The mail as it was kept.</param>
    /// <param name="read">What was read.</param>
    /// <param name="letter">The letter it is about; null where it could not be told.</param>
    /// <returns>Where the mail stands now.</returns>
    public async Task<InboundState> Do(WaitingMail mail, IncomingMail read, FoundLetter? letter)
    {
        var state = await Act(mail, read, letter);
        if (state is InboundState.Unmatched or InboundState.Quarantined)
        {
            await proposals.SetAside(mail, read, letter, state);
        }

        return state;
    }

    private async Task<InboundState> Act(WaitingMail mail, IncomingMail read, FoundLetter? letter) => read.Reading switch
    {
        Reading.Quarantined => InboundState.Quarantined,
        Reading.DeliveryReport report => await Bounce(report.Recipients, letter),
        Reading.BounceInWords words => await Bounce(words.Recipients, letter),
        Reading.Complaint or Reading.Unsubscribe => await Refuse(letter),
        Reading.Absence absence => await Away(absence.Away, letter, mail.ArrivedAt),
        Reading.MachineNotice => InboundState.Sorted,
        _ when IsOurs(read.Head.From) => InboundState.Unmatched,
        _ => await proposals.Propose(mail, read, letter),
    };

    /// <summary>A report about the address alone may come from anybody: it counts only when it names a letter of ours.</summary>
    private async Task<InboundState> Bounce(ValueList<RecipientReport> recipients, FoundLetter? letter)
    {
        var worst = recipients.Count == 0 ? Severity.None : recipients.Select(r => r.Severity).Where(s => s != Severity.None).Order().FirstOrDefault();
        if (letter is null || letter.Certainty > Certainty.Named)
        {
            return worst == Severity.None ? InboundState.Sorted : InboundState.Unmatched;
        }

        var person = grains.GetGrain<IPersonGrain>(letter.PersonId);
        switch (worst)
        {
            case Severity.Hard:
                await person.Bounced(letter.Campaign);
                return InboundState.Sorted;
            case Severity.Soft or Severity.Full:
                await person.SoftBounced($"{letter.Campaign}/{letter.Letter}");
                return InboundState.Sorted;
            case Severity.Policy:
                return InboundState.Unmatched;
            default:
                return recipients.Count == 0 ? InboundState.Unmatched : InboundState.Sorted;
        }
    }

    private async Task<InboundState> Refuse(FoundLetter? letter)
    {
        if (letter is null || letter.Certainty == Certainty.Hinted)
        {
            return InboundState.Unmatched;
        }

        await grains.GetGrain<IPersonGrain>(letter.PersonId).RefuseLetters();
        return InboundState.Sorted;
    }

    private async Task<InboundState> Away(Away away, FoundLetter? letter, DateTimeOffset at)
    {
        if (letter is not null)
        {
            await grains.GetGrain<IPersonGrain>(letter.PersonId).Absent(new AbsenceHint(away.From, away.To, away.ForGood, away.OtherMail, at));
        }

        return InboundState.Sorted;
    }

    /// <summary>Our own letters may come back by a rule of somebody's mail program; a loop must not propose anything.</summary>
    private bool IsOurs(string sender) => string.Equals(sender, post.Value.SenderAddress, StringComparison.OrdinalIgnoreCase);
}
