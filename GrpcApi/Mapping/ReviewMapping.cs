using System.Security.Cryptography;
using System.Text;
using Google.Protobuf.WellKnownTypes;
using Soliguide.Contracts;
using Soliguide.Contracts.Proposals;
using Soliguide.Domain.Json;
using Soliguide.Domain.Places.Updates;
using Soliguide.GrpcApi.Pages.Reading;
using Channel = Soliguide.Domain.Places.Updates.Channel;

namespace Soliguide.GrpcApi.Mapping;

/// <summary>What waits for a person, on the wire, and what they say it is in truth.</summary>
internal static class ReviewMapping
{
    public static V1.ReviewLine ToWire(this ReadingLine line) => new()
    {
        ReviewId = line.Id,
        CampaignId = line.Campaign ?? "",
        Source = line.Source.ToWire<ProposalSource, V1.ReviewSource>(),
        Territories = { line.Territories.Where(territory => territory.Length > 0) },
        ReceiveTime = line.ReceivedAt.ToTimestamp(),
        Assignee = line.For ?? "",
    };

    public static V1.Review ToWire(this ProposalView view) => new()
    {
        ReviewId = view.Id,
        Source = view.Said.Source.ToWire<ProposalSource, V1.ReviewSource>(),
        State = view.State.ToWire<ProposalState, V1.ReviewState>(),
        ReceiveTime = view.Said.ReceivedAt.ToTimestamp(),
        CampaignId = view.Said.Campaign ?? "",
        PlaceIds = { view.Said.Places },
        PersonId = view.Said.PersonId ?? "",
        Recorder = view.Said.TakenBy ?? "",
        Stands = view.Said.Stands,
        Flags = { view.Said.Flags },
        Answers = { view.Said.Answers.Select(ToWire) },
        Original = view.Said.Original ?? "",
        Hints = { view.Said.Hints.Select(hint => new V1.ReviewHint { Kind = hint.Kind, Text = hint.Text }) },
        Assignee = view.For ?? "",
        Decider = view.By ?? "",
        DecideTime = view.At.ToWire(),
        Applied = { view.Applied.Select(ToWire) },
        Reason = view.Reason ?? "",
        PassedTo = view.PassedTo ?? "",
        Etag = ReadingMark.Of(view),
    };

    /// <summary>
    /// An answer that is given in place of what was proposed: the person's, at the instant it came; one of nobody who is asked is taken by whoever
    /// looks.
    /// </summary>
    public static SubmissionDocument ToDocument(this Proposal said, AnswerContent content, string id, string by) => new(DomainJson.Write(new Submission(
        id,
        content,
        said.Source switch
        {
            ProposalSource.Mail => Channel.Mail,
            ProposalSource.Call => Channel.Call,
            _ => Channel.Link,
        },
        said.PersonId ?? by,
        said.ReceivedAt)));

    /// <summary>The same correction of the same proposal is one answer, however often it is sent.</summary>
    public static string CorrectionId(string proposal, string correction)
    {
        const int Length = 16;
        return $"read-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{proposal}\n{correction}")))[..Length]}";
    }

    private static V1.ReviewedAnswer ToWire(ProposedAnswer answer) => new()
    {
        PlaceIds = { answer.Places },
        Content = DomainJson.Read<Submission>(answer.Submission.Json).Content.ToWire(),
        Confidence = answer.Confidence,
    };
}
