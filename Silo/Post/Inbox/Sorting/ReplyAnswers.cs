using Soliguide.Contracts;
using Soliguide.Contracts.Proposals;
using Soliguide.Domain;
using Soliguide.Domain.Json;
using Soliguide.Domain.Places.Updates;
using Soliguide.Mailing.Incoming;
using Soliguide.Mailing.Incoming.Facts;

namespace Soliguide.Silo.Post.Inbox.Sorting;

/// <summary>What a reply means for places, as far as rules can tell.</summary>
internal static class ReplyAnswers
{
    private const int IdLength = 16;

    /// <summary>Reads the reply against the places it may be about.</summary>
    /// <param name="arrivedAt">When it came (UTC).</param>
    /// <param name="read">What it says.</param>
    /// <param name="places">The places.</param>
    /// <param name="by">Who gives the answer: a person's id, or a staff id.</param>
    public static SaidReply Of(DateTimeOffset arrivedAt, IncomingMail read, IReadOnlyList<ReplyPlace> places, string by)
    {
        var id = $"mail-{read.Head.Fingerprint[..IdLength]}";
        var said = places.Select(place => (place.Key, Said: ProposedAnswers.Of(read.Facts, place.Services, id))).ToArray();
        var answers = said
            .Where(place => place.Said.Content is not null)
            .GroupBy(place => place.Said.Content!)
            .Select((same, i) => Answer(arrivedAt, by, $"{id}-{i + 1}", same.Key, [.. same.Select(place => place.Key)], Used(read.Facts, same.First().Said)))
            .ToArray();
        return new SaidReply(
            [.. places.Select(place => place.Key)],
            answers,
            [.. said.SelectMany(place => place.Said.Left).Distinct().Select(ShownFacts.Hint), .. Dead(read)],
            !read.Text.Cut && said.Length > 0 && Array.TrueForAll(said, place => place.Said.IsPlain));
    }

    /// <summary>The reply without answers: nobody can tell which place it means, so that its facts are hints alone.</summary>
    public static SaidReply Unplaced(IncomingMail read, IReadOnlyList<ReplyPlace> places) =>
        new([.. places.Select(place => place.Key)], [], [.. read.Facts.Select(ShownFacts.Hint), .. Dead(read)], IsPlainlyNothing: false);

    /// <summary>Addresses that a forwarded report calls dead. A person shows it: a hint, and no bounce.</summary>
    public static IEnumerable<ProposalHint> Dead(IncomingMail read) =>
        read.Reading is Reading.Human person ? person.Dead.Select(address => new ProposalHint("deadMail", address)) : [];

    private static Fact[] Used(ValueList<Fact> facts, Mailing.Incoming.Facts.ProposedAnswer said) => [.. facts.Except(said.Left)];

    private static Contracts.Proposals.ProposedAnswer Answer(
        DateTimeOffset arrivedAt, string by, string id, AnswerContent content, string[] places, Fact[] used) => new(
        places,
        new SubmissionDocument(DomainJson.Write(new Submission(id, content, Channel.Mail, by, arrivedAt))),
        used.Length == 0 ? 0 : ShownFacts.Share(used.Min(f => f.Confidence)),
        [.. used.Select(ShownFacts.Fact)]);
}

/// <summary>What a reply says.</summary>
/// <param name="Places">The places it may be about.</param>
/// <param name="Answers">The answers it was understood to give.</param>
/// <param name="Hints">What is good to know beside them.</param>
/// <param name="IsPlainlyNothing">It says that nothing changes, and nothing else.</param>
internal sealed record SaidReply(
    string[] Places, IReadOnlyList<Contracts.Proposals.ProposedAnswer> Answers, IReadOnlyList<ProposalHint> Hints, bool IsPlainlyNothing);
