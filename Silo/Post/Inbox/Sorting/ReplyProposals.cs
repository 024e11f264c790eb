using System.Text.Json;
using Microsoft.Extensions.Options;
using Soliguide.Contracts.Persons;
using Soliguide.Contracts.Places;
using Soliguide.Contracts.Proposals;
using Soliguide.Domain.Places.Contacts;
using Soliguide.Grains;
using Soliguide.Mailing.Incoming;
using Soliguide.Mailing.Incoming.Answering;

namespace Soliguide.Silo.Post.Inbox.Sorting;

/// <summary>
/// Turns what a person wrote into a proposal that somebody reads, accepts, corrects, refuses or passes on. Named by the mail's fingerprint: the
/// same mail from two mailboxes, or read again by better rules, is one proposal.
/// </summary>
internal sealed class ReplyProposals(
    IGrainFactory grains, IOptions<InboxOptions> options, IOptions<PostOptions> post, IOptions<ReceiptOptions> receipts)
{
    private const int LongestOriginal = 20_000;

    /// <summary>What follows from a person's reply: a proposal, and what is told to its person.</summary>
    public Following Of(ReadMail mail, FoundLetter letter, ReplyPerson person)
    {
        var known = IsFrom(mail.Read.Head.From, letter.PersonId);
        var said = Said(mail, letter, person);
        var confirmation = Confirmation(mail, letter, known);
        var lives = known && person.IsNews(mail.Kept.ArrivedAt);
        var applies = known && said.IsPlainlyNothing && options.Value.ApplyNothingChanges && letter.Certainty <= Certainty.Named;
        var proposal = Proposal(mail, letter, known, said) with
        {
            MayBeConfirmed = ReceiptRules.Decide(mail.Read, Case(mail, letter, known, isRead: true)) == AnswerRefusal.None,
        };
        var reply = confirmation && said.Places.Length > 0 ? new ConfirmReply(letter.Campaign, mail.Kept.Hash, said.Places, applies) : null;
        DateTimeOffset? sign = lives ? mail.Kept.ArrivedAt : null;
        return applies
            ? Applied(letter, said.Answers[0], mail.ProposalId, proposal, sign, receipts.Value.Receipts == ReceiptMode.Off ? null : reply)
            : Told(letter.PersonId, proposal, sign, receipts.Value.Receipts == ReceiptMode.Always ? reply : null);
    }

    /// <summary>Keeps a mail that nobody could place, or read safely, for a person to look at.</summary>
    public static Following SetAside(ReadMail mail, InboundState state) => new(
        state,
        new Proposal(ProposalSource.Mail, mail.Kept.ArrivedAt, [state == InboundState.Quarantined ? ProposalFlags.Quarantined : ProposalFlags.Unmatched])
        {
            Campaign = mail.Letter?.Campaign,
            PersonId = mail.Letter?.PersonId,
            Original = Shortened(mail.Read.Text.Text),
            MessageId = mail.Kept.Hash,
            Hints =
            [
                .. mail.Read.Reading is Reading.Quarantined aside
                    ? new[] { new ProposalHint("quarantine", JsonNamingPolicy.CamelCase.ConvertName(aside.Reason.ToString())) }
                    : [],
                .. mail.Read.Facts.Select(ShownFacts.Hint),
                .. ReplyAnswers.Dead(mail.Read),
                new ProposalHint("rule", mail.Read.Reading.Because.Rule),
            ],
        });

    /// <summary>
    /// The sender's address alone says who, not which place: only where a single one is left unanswered is it clear which.
    /// </summary>
    private static SaidReply Said(ReadMail mail, FoundLetter letter, ReplyPerson person)
    {
        if (letter.Certainty != Certainty.Claimed || person.Places.Count == 1)
        {
            return ReplyAnswers.Of(mail.Kept.ArrivedAt, mail.Read, person.Places, letter.PersonId);
        }

        return person.Places.Where(place => !place.IsAnswered).ToArray() is [var only]
            ? ReplyAnswers.Of(mail.Kept.ArrivedAt, mail.Read, [only], letter.PersonId)
            : ReplyAnswers.Unplaced(mail.Read, person.Places);
    }

    /// <summary>What is kept until it is done holds no mail: there may be many.</summary>
    private Following Told(string person, Proposal proposal, DateTimeOffset? lives, ConfirmReply? reply) => lives is null && reply is null
        ? Following.Propose(proposal)
        : Following.ProposeAndDo(proposal, () => Tell(person, lives, reply));

    private Following Applied(
        FoundLetter letter, ProposedAnswer answer, string id, Proposal otherwise, DateTimeOffset? lives, ConfirmReply? reply) =>
        Following.Do(() => Apply(letter, answer, id, otherwise, lives, reply));

    /// <summary>"Nothing changes" applies at once; what the rules of an answer refuse waits for a person like everything else.</summary>
    private async Task Apply(
        FoundLetter letter, ProposedAnswer answer, string id, Proposal otherwise, DateTimeOffset? lives, ConfirmReply? reply)
    {
        var receipt = await grains.GetGrain<IPersonGrain>(letter.PersonId).Submit(new SubmitAnswer(letter.Campaign, answer.Submission), answer.Places);
        if (!receipt.Accepted)
        {
            await grains.GetGrain<IProposalGrain>(id).Put(otherwise);
            reply = null;
        }

        await Tell(letter.PersonId, lives, reply);
    }

    private async Task Tell(string personId, DateTimeOffset? lives, ConfirmReply? reply)
    {
        var person = grains.GetGrain<IPersonGrain>(personId);
        if (lives is { } at)
        {
            await person.Lives(at);
        }

        if (reply is not null)
        {
            await person.Confirm(reply);
        }
    }

    private bool Confirmation(ReadMail mail, FoundLetter letter, bool known) =>
        ReceiptRules.Decide(mail.Read, Case(mail, letter, known, isRead: false)) == AnswerRefusal.None;

    private ReceiptCase Case(ReadMail mail, FoundLetter letter, bool known, bool isRead) =>
        new(known, letter.Letter == LetterName.Receipt, isRead, mail.Kept.ArrivedAt, post.Value.SenderAddress);

    private static Proposal Proposal(ReadMail mail, FoundLetter letter, bool known, SaidReply said) =>
        new(ProposalSource.Mail, mail.Kept.ArrivedAt, Flags(mail, letter, known, said))
        {
            Campaign = letter.Campaign,
            PersonId = letter.PersonId,
            Places = said.Places,
            Answers = [.. said.Answers],
            Original = Shortened(mail.Read.Text.Text),
            MessageId = mail.Kept.Hash,
            Hints = [.. said.Hints],
        };

    private static string[] Flags(ReadMail mail, FoundLetter letter, bool known, SaidReply said)
    {
        (bool Holds, string Flag)[] flags =
        [
            (!known, ProposalFlags.Stranger),
            (letter.Certainty > Certainty.Named, "LETTER_SUPPOSED"),
            (mail.IsOver, "CAMPAIGN_OVER"),
            (said.Places.Length > 1, ProposalFlags.SeveralPlaces),
            (mail.Read.Text.Cut, "TEXT_CUT"),
            (mail.Read.Reading is Reading.Human { ForwardsReport: true }, "FORWARDS_A_REPORT"),
        ];
        return [.. flags.Where(flag => flag.Holds).Select(flag => flag.Flag)];
    }

    private static bool IsFrom(string sender, string person) => Mailbox.TryNormalise(sender, out _) && PersonKey.Of(sender).Value == person;

    private static string? Shortened(string text) => text.Length == 0 ? null : text.Length <= LongestOriginal ? text : text[..LongestOriginal];
}
