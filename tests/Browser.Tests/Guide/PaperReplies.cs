using Soliguide.Contracts;
using Soliguide.Contracts.Proposals;
using Soliguide.Domain.Json;
using Soliguide.Domain.Places.Sheets;
using Soliguide.Domain.Places.Updates;

namespace Soliguide.Browser.Tests.Guide;

/// <summary>Replies that wait to be read, on paper: one that says when, and one of nobody known.</summary>
public static class PaperReplies
{
    public const string Closure = "mail-closure";
    public const string Unmatched = "mail-unmatched";

    public static DateTimeOffset Decided { get; } = new(2019, 7, 10, 9, 0, 0, TimeSpan.Zero);

    private static DateTimeOffset Received { get; } = new(2019, 7, 9, 8, 12, 0, TimeSpan.Zero);

    public static IReadOnlyDictionary<string, Proposal> All { get; } = new Dictionary<string, Proposal>
    {
        [Closure] = new(ProposalSource.Mail, Received, ["NOT_FROM_THE_PERSON", "SEVERAL_PLACES"])
        {
            Campaign = PaperSummer.Id,
            PersonId = "p-few",
            Places = ["fr-75-1", "fr-75-2"],
            Original = "Bonjour,\n\nnous serons fermés du 5 au 25 août 2019 inclus. La personne qui suit vos courriels est en congé jusqu’au 18 juillet.\n\nBien à vous,\nZoé",
            Answers =
            [
                new ProposedAnswer(
                    ["fr-75-1", "fr-75-2"],
                    new SubmissionDocument(DomainJson.Write(new Submission(
                        "mail-1", new AnswerContent.Changes([new Period("mail-1-1", PeriodKind.Closure, new(2019, 8, 5), new(2019, 8, 25))]), Channel.Mail, "p-few", Received))),
                    0.95,
                    [new ProposedFact("closed", 0.95, "fermés du 5 au 25 août 2019 inclus")]),
            ],
            Hints = [new ProposalHint("absentUntil", "2019-07-18")],
        },
        [Unmatched] = new(ProposalSource.Mail, Received.AddHours(1), ["UNMATCHED"]) { Original = "Bonjour, de quoi s’agit-il ?" },
    };

    public static ReadingPage List(IEnumerable<KeyValuePair<string, Proposal>> open) =>
        new([.. open.Select(p => new ReadingLine(p.Key, p.Value.Campaign, p.Value.PersonId, p.Value.Places.Length > 0 ? ["fr-75"] : [""], p.Value.Source, p.Value.ReceivedAt))], null);
}
