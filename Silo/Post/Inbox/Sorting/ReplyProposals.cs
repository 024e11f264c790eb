using Microsoft.Extensions.Options;
using Soliguide.Contracts.Persons;
using Soliguide.Contracts.Proposals;
using Soliguide.Domain.Places.Contacts;
using Soliguide.Mailing.Incoming;

namespace Soliguide.Silo.Post.Inbox.Sorting;

/// <summary>
/// Turns what a person wrote into a proposal that somebody reads, accepts, corrects or refuses. Named by the mail's fingerprint: the
/// same mail from two mailboxes, or read again by better rules, is one proposal.
/// </summary>
internal sealed class ReplyProposals(IGrainFactory grains, ReplyAnswers answers, IOptions<InboxOptions> options)
{
    private const int LongestOriginal = 20_000;

    /// <summary>Keeps the reply for a person to read; a plain "nothing changes" applies at once where a setting says so.</summary>
    public async Task<InboundState> Propose(WaitingMail mail, IncomingMail read, FoundLetter? letter)
    {
        if (letter is null)
        {
            return InboundState.Unmatched;
        }

        var person = grains.GetGrain<IPersonGrain>(letter.PersonId);
        var known = IsFrom(read.Head.From, letter.PersonId);
        if (known)
        {
            await person.Lives(mail.ArrivedAt);
        }

        var said = await answers.Of(mail, read, letter);
        if (known && said is { IsPlainlyNothing: true } && options.Value.ApplyNothingChanges && letter.Certainty <= Certainty.Named)
        {
            var receipt = await person.Submit(new Contracts.Places.SubmitAnswer(letter.Campaign, said.Answers[0].Submission), said.Answers[0].Places);
            if (receipt.Accepted)
            {
                return InboundState.Sorted;
            }
        }

        await grains.GetGrain<IProposalGrain>(IdOf(read)).Put(new Proposal(ProposalSource.Mail, mail.ArrivedAt, Flags(read, letter, known, said))
        {
            Campaign = letter.Campaign,
            PersonId = letter.PersonId,
            Places = said.Places,
            Answers = [.. said.Answers],
            Original = Shortened(read.Text.Text),
            MessageId = mail.Hash,
            Hints = [.. said.Hints],
        });
        return InboundState.Sorted;
    }

    /// <summary>Keeps a mail that nobody could place, or read safely, for a person to look at.</summary>
    public Task SetAside(WaitingMail mail, IncomingMail read, FoundLetter? letter, InboundState state) =>
        grains.GetGrain<IProposalGrain>(IdOf(read)).Put(new Proposal(
            ProposalSource.Mail, mail.ArrivedAt, [state == InboundState.Quarantined ? "QUARANTINED" : "UNMATCHED"])
        {
            Campaign = letter?.Campaign,
            PersonId = letter?.PersonId,
            Original = Shortened(read.Text.Text),
            MessageId = mail.Hash,
            Hints = [new ProposalHint("rule", read.Reading.Because.Rule)],
        });

    private static string[] Flags(IncomingMail read, FoundLetter letter, bool known, ReplyAnswers.Said said)
    {
        var flags = new List<string>();
        if (!known)
        {
            flags.Add("NOT_FROM_THE_PERSON");
        }

        if (letter.Certainty > Certainty.Named)
        {
            flags.Add("LETTER_SUPPOSED");
        }

        if (said.CampaignOver)
        {
            flags.Add("CAMPAIGN_OVER");
        }

        if (said.Places.Length > 1)
        {
            flags.Add("SEVERAL_PLACES");
        }

        if (read.Text.Cut)
        {
            flags.Add("TEXT_CUT");
        }

        if (read.Reading is Reading.Human { ForwardsReport: true })
        {
            flags.Add("FORWARDS_A_REPORT");
        }

        return [.. flags];
    }

    private static string IdOf(IncomingMail read) => $"mail-{read.Head.Fingerprint}";

    private static bool IsFrom(string sender, string person) => Mailbox.TryNormalise(sender, out _) && PersonKey.Of(sender).Value == person;

    private static string? Shortened(string text) => text.Length == 0 ? null : text.Length <= LongestOriginal ? text : text[..LongestOriginal];
}
