using Soliguide.Contracts;
using Soliguide.Domain.Json;
using Soliguide.Domain.Places.Updates;
using Soliguide.GrpcApi.Errors;
using Case = Soliguide.V1.AnswerContent.ContentOneofCase;

namespace Soliguide.GrpcApi.Mapping;

/// <summary>What people say about places.</summary>
internal static class AnswerMapping
{
    public static V1.AnswerContent ToWire(this AnswerContent content) => content switch
    {
        AnswerContent.NothingChanges => new() { NothingChanges = new() },
        AnswerContent.Changes(var periods) => new() { Changes = new() { Periods = { periods.Select(PeriodMapping.ToWire) } } },
        AnswerContent.ClosedForGood(var text) => new() { ClosedForGood = new() { Text = text ?? "" } },
        AnswerContent.WrongContact(var mail) => new() { WrongContact = new() { BetterMail = mail ?? "" } },
        AnswerContent.NotKnownYet(var day) => new() { NotKnownYet = new() { AskAgainDate = day.ToWire() } },
        _ => throw new System.Diagnostics.UnreachableException($"No message for {content.GetType().Name}."),
    };

    public static AnswerContent ReadContent(this V1.AnswerContent? content, Reading at)
    {
        switch (content?.ContentCase)
        {
            case Case.NothingChanges:
                return new AnswerContent.NothingChanges();
            case Case.Changes:
                return new AnswerContent.Changes(
                    content.Changes.Periods.ReadList(at["changes"]["periods"], PeriodMapping.Most, PeriodMapping.Read));
            case Case.ClosedForGood:
                return new AnswerContent.ClosedForGood(content.ClosedForGood.Text.OrNull());
            case Case.WrongContact:
                return new AnswerContent.WrongContact(content.WrongContact.BetterMail.OrNull());
            case Case.NotKnownYet:
                return new AnswerContent.NotKnownYet(content.NotKnownYet.AskAgainDate.ReadDay(at["not_known_yet"]["ask_again_date"]));
            default:
                at.Refuse(FieldErrors.Required, "Say what was answered: one of the contents.");
                return new AnswerContent.NothingChanges();
        }
    }

    public static SubmissionDocument ToDocument(this Submission submission) => new(DomainJson.Write(submission));

    public static V1.StandingAnswer ToStanding(this SubmissionDocument document)
    {
        var submission = DomainJson.Read<Submission>(document.Json);
        return new V1.StandingAnswer
        {
            AnswerId = submission.Id,
            Content = submission.Content.ToWire(),
            Channel = submission.Channel.ToWire<Channel, V1.Channel>(),
            Actor = submission.By,
            GiveTime = Google.Protobuf.WellKnownTypes.Timestamp.FromDateTimeOffset(submission.At),
        };
    }
}
