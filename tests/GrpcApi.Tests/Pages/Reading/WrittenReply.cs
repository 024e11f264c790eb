using Soliguide.Contracts;
using Soliguide.Contracts.Proposals;
using Soliguide.Domain.Json;
using Soliguide.Domain.Places.Sheets;
using Soliguide.Domain.Places.Updates;
using Soliguide.GrpcApi.Tests.Fakes;
using Soliguide.GrpcApi.Tests.Pages.Answers;
using Soliguide.GrpcApi.Tests.Support;

namespace Soliguide.GrpcApi.Tests.Pages.Reading;

/// <summary>A reply by mail that waits to be read: a closure in August was understood.</summary>
internal sealed class WrittenReply
{
    private static readonly Period August = new("a-1", PeriodKind.Closure, new DateOnly(2019, 8, 5), new DateOnly(2019, 8, 25));

    public WrittenReply(House house, string text = "Fermés du 5 au 25 août.", int places = 1)
    {
        Person = new AnswerHouse(house, places);
        Id = $"page/{Guid.NewGuid():n}/note";
        var submission = new Submission("a", new AnswerContent.Changes([August]), Channel.Mail, Person.Person, Samples.Noon);
        house.Guide.Proposals[Id] = new Proposal(ProposalSource.Mail, Samples.Noon, ["NOT_FROM_THE_PERSON"])
        {
            Campaign = Samples.Summer,
            PersonId = Person.Person,
            Places = [Person.Keys[0]],
            Original = text,
            MessageId = new string('a', 64),
            Hints = [new ProposalHint("absentUntil", "2019-07-18")],
            Answers =
            [
                new ProposedAnswer(
                    [Person.Keys[0]], new SubmissionDocument(DomainJson.Write(submission)), 0.95, [new ProposedFact("closed", 0.95, "fermés du 5 au 25 août")]),
            ],
        };
    }

    /// <summary>The proposal's key.</summary>
    public string Id { get; }

    /// <summary>Whose reply it is, and their places; it is about the first.</summary>
    public AnswerHouse Person { get; }
}
