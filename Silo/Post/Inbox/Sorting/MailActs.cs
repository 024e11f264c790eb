using Microsoft.Extensions.Options;
using Soliguide.Contracts.Persons;
using Soliguide.Domain;
using Soliguide.Mailing.Incoming;
using Soliguide.Mailing.Incoming.Absences;
using Soliguide.Mailing.Incoming.Reports;
using Soliguide.Silo.Storage.Reading;

namespace Soliguide.Silo.Post.Inbox.Sorting;

/// <summary>
/// What follows from mails. A machine never answers about a place; a person's words become a proposal; what nobody can place is left
/// to a person. Nothing in a mail is an instruction.
/// </summary>
internal sealed class MailActs(
    IGrainFactory grains, ReplyProposals proposals, ReplyBook book, ForgottenMail forgotten, IOptions<PostOptions> post)
{
    /// <summary>What follows from each of these mails, in their order. Decides only; does nothing yet.</summary>
    public async Task<IReadOnlyList<Following>> Decide(IReadOnlyList<ReadMail> mails, CancellationToken stop)
    {
        var persons = new Dictionary<(string Campaign, string Person), ReplyPerson>();
        foreach (var campaign in mails.Where(mail => mail.Letter is not null && IsReply(mail)).GroupBy(mail => mail.Letter!.Campaign, mail => mail.Letter!.PersonId))
        {
            foreach (var (id, person) in await book.Persons(campaign.Key, [.. campaign.Distinct()], stop))
            {
                persons[(campaign.Key, id)] = person;
            }
        }

        var following = new List<Following>(mails.Count);
        foreach (var mail in mails)
        {
            following.Add(mail.Letter is null && await forgotten.Is(mail.Read) ? Following.Forget : Aside(mail, Of(mail, persons)));
        }

        return following;
    }

    private Following Of(ReadMail mail, Dictionary<(string Campaign, string Person), ReplyPerson> persons) => (mail.Read.Reading, mail.Letter) switch
    {
        (Reading.Quarantined, _) => new Following(InboundState.Quarantined),
        (Reading.DeliveryReport report, var letter) => Bounce(report.Recipients, letter),
        (Reading.BounceInWords words, var letter) => Bounce(words.Recipients, letter),
        (Reading.Complaint or Reading.Unsubscribe, var letter) => Refuse(letter),
        (Reading.Absence absence, var letter) => Away(absence.Away, letter, mail.Kept.ArrivedAt),
        (Reading.MachineNotice, _) => Following.Nothing,
        (_, { } letter) when IsReply(mail) => proposals.Of(mail, letter, persons.GetValueOrDefault((letter.Campaign, letter.PersonId), ReplyPerson.Nobody)),
        _ => new Following(InboundState.Unmatched),
    };

    private static Following Aside(ReadMail mail, Following following) => following is { State: InboundState.Unmatched or InboundState.Quarantined, Proposal: null }
        ? ReplyProposals.SetAside(mail, following.State)
        : following;

    /// <summary>A report about the address alone may come from anybody: it counts only when it names a letter of ours.</summary>
    private Following Bounce(ValueList<RecipientReport> recipients, FoundLetter? letter)
    {
        var worst = recipients.Count == 0 ? Severity.None : recipients.Select(r => r.Severity).Where(s => s != Severity.None).Order().FirstOrDefault();
        if (letter is null || letter.Certainty > Certainty.Named)
        {
            return worst == Severity.None ? Following.Nothing : new Following(InboundState.Unmatched);
        }

        return worst switch
        {
            Severity.Hard => Following.Do(() => Person(letter).Bounced(letter.Campaign)),
            Severity.Soft or Severity.Full => Following.Do(() => Person(letter).SoftBounced($"{letter.Campaign}/{letter.Letter}")),
            Severity.Policy => new Following(InboundState.Unmatched),
            _ => recipients.Count == 0 ? new Following(InboundState.Unmatched) : Following.Nothing,
        };
    }

    private Following Refuse(FoundLetter? letter) => letter is null || letter.Certainty == Certainty.Hinted
        ? new Following(InboundState.Unmatched)
        : Following.Do(() => Person(letter).RefuseLetters());

    private Following Away(Away away, FoundLetter? letter, DateTimeOffset at) => letter is null
        ? Following.Nothing
        : Following.Do(() => Person(letter).Absent(new AbsenceHint(away.From, away.To, away.ForGood, away.OtherMail, at)));

    private IPersonGrain Person(FoundLetter letter) => grains.GetGrain<IPersonGrain>(letter.PersonId);

    /// <summary>Our own letters may come back by a rule of somebody's mail program; a loop must not propose anything.</summary>
    private bool IsReply(ReadMail mail) =>
        mail.Read.Reading is Reading.Human && !string.Equals(mail.Read.Head.From, post.Value.SenderAddress, StringComparison.OrdinalIgnoreCase);
}
