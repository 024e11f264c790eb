using Grpc.Core;
using Soliguide.Contracts;
using Soliguide.Contracts.Proposals;
using Soliguide.Domain.Json;
using Soliguide.Domain.Places.Updates;
using Soliguide.GrpcApi.Tests.Fakes;
using Soliguide.GrpcApi.Tests.Support;
using Soliguide.V1;
using AnswerContent = Soliguide.Domain.Places.Updates.AnswerContent;
using Channel = Soliguide.Domain.Places.Updates.Channel;
using Period = Soliguide.Domain.Places.Sheets.Period;
using PeriodKind = Soliguide.Domain.Places.Sheets.PeriodKind;

namespace Soliguide.GrpcApi.Tests.Services;

/// <summary>What waits for a person, by gRPC.</summary>
[Collection(HouseTests.Name)]
public sealed class ReviewTests(House house)
{
    private static readonly Metadata Omar = new() { { "x-soliguide-actor", "omar" } };

    private ReviewService.ReviewServiceClient Reviews => house.Door.Reviews;

    [Fact]
    public async Task List_BySourceAndTerritory_TellsWhatWaits()
    {
        var id = Call();

        var page = await Reviews.ListReviewsAsync(new ListReviewsRequest { Source = ReviewSource.Call, Territory = "fr-33", PageSize = 500 });

        var line = Assert.Single(page.Reviews, line => line.ReviewId == id);
        Assert.Equal((ReviewSource.Call, Samples.Summer, "fr-33"), (line.Source, line.CampaignId, Assert.Single(line.Territories)));
        Assert.DoesNotContain((await Reviews.ListReviewsAsync(new ListReviewsRequest { Source = ReviewSource.Mail, PageSize = 500 })).Reviews, other => other.ReviewId == id);
        await Expect.Fields(() => Reviews.ListReviewsAsync(new ListReviewsRequest { Territory = "Paris", PageToken = "x" }).ResponseAsync, ("territory", "TERRITORY_INVALID"), ("page_token", "PAGE_TOKEN_INVALID"));
    }

    [Fact]
    public async Task Get_ACall_TellsWhoRecordedItAndWhetherItStands()
    {
        var id = Call();

        var review = (await Reviews.GetReviewAsync(new GetReviewRequest { ReviewId = id })).Review;

        Assert.Equal((ReviewState.Open, "nadia", true, "CALL_SAMPLE"), (review.State, review.Recorder, review.Stands, Assert.Single(review.Flags)));
        Assert.Equal(("fr-33-8", 1), (Assert.Single(review.Answers).PlaceIds[0], review.Answers[0].Content.Changes.Periods.Count));
        Assert.NotEmpty(review.Etag);
        await Expect.Refusal(StatusCode.NotFound, "PROPOSAL_NOT_FOUND", () => Reviews.GetReviewAsync(new GetReviewRequest { ReviewId = "nothing" }).ResponseAsync);
    }

    [Fact]
    public async Task Accept_TwiceWithOneName_IsOnceAndAnotherOneComesTooLate()
    {
        var id = Call();
        var accept = new AcceptReviewRequest { ReviewId = id, RequestId = "one", Etag = await Etag(id) };

        Assert.True((await Reviews.AcceptReviewAsync(accept, Omar)).Changed);
        Assert.False((await Reviews.AcceptReviewAsync(accept, Omar)).Changed);
        await Expect.Refusal(StatusCode.FailedPrecondition, "PROPOSAL_CLOSED", () => Reviews.AcceptReviewAsync(new AcceptReviewRequest { ReviewId = id }, Omar).ResponseAsync);
        Assert.Equal((ProposalState.Accepted, "omar"), (house.Guide.Decided[id].State, house.Guide.Decided[id].By));
    }

    [Fact]
    public async Task Accept_ByWhoeverRecordedIt_IsRefused() => await Expect.Refusal(
        StatusCode.FailedPrecondition, "OWN_RECORD",
        () => Reviews.AcceptReviewAsync(new AcceptReviewRequest { ReviewId = Call() }, new Metadata { { "x-soliguide-actor", "nadia" } }).ResponseAsync);

    [Fact]
    public async Task Correct_IsOneAnswerOfTheTelephoneAtTheInstantOfTheCall()
    {
        var id = Call();
        var correct = new CorrectReviewRequest
        {
            ReviewId = id,
            RequestId = "one",
            Answers = { new ReviewedAnswer { PlaceIds = { "fr-33-8" }, Content = new V1.AnswerContent { NothingChanges = new NothingChanges() } } },
        };

        Assert.True((await Reviews.CorrectReviewAsync(correct, Omar)).Changed);
        var first = Assert.Single(house.Guide.Decisions[id].Answers);
        Assert.False((await Reviews.CorrectReviewAsync(correct, Omar)).Changed);

        Assert.Equal(first.Submission, Assert.Single(house.Guide.Decisions[id].Answers).Submission);
        var said = DomainJson.Read<Submission>(first.Submission.Json);
        Assert.Equal((Channel.Call, "omar", Samples.Noon), (said.Channel, said.By, said.At));
        correct.Answers[0].PlaceIds[0] = "fr-33-9";
        await Expect.Fields(() => Reviews.CorrectReviewAsync(correct, Omar).ResponseAsync, ("answers", "PLACE_NOT_PROPOSED"));
        correct.Answers[0].PlaceIds.Clear();
        correct.Answers[0].Content = null;
        await Expect.Fields(() => Reviews.CorrectReviewAsync(correct, Omar).ResponseAsync, ("answers[0].place_ids", "FIELD_REQUIRED"), ("answers[0].content", "FIELD_REQUIRED"));
    }

    [Fact]
    public async Task Decision_OnWhatHasChangedSince_IsRefused()
    {
        var id = Call();
        var etag = await Etag(id);
        var pass = new PassReviewOnRequest { ReviewId = id, Assignee = "lea", Note = "tu connais" };
        Assert.True((await Reviews.PassReviewOnAsync(pass, Omar)).Changed);

        Assert.NotEqual(etag, await Etag(id));
        await Expect.Refusal(StatusCode.Aborted, "PROPOSAL_CHANGED", () => Reviews.AcceptReviewAsync(new AcceptReviewRequest { ReviewId = id, Etag = etag }, Omar).ResponseAsync);
        Assert.Equal("lea", (await Reviews.GetReviewAsync(new GetReviewRequest { ReviewId = id })).Review.Assignee);
        Assert.False(house.Guide.Decided.ContainsKey(id));
    }

    [Fact]
    public async Task Return_NeedsAQuestionAndGoesToTheCallers()
    {
        var id = Call();
        await Expect.Fields(() => Reviews.ReturnReviewAsync(new ReturnReviewRequest { ReviewId = id }, Omar).ResponseAsync, ("question", "FIELD_REQUIRED"));

        Assert.True((await Reviews.ReturnReviewAsync(new ReturnReviewRequest { ReviewId = id, Question = "Et le matin ?" }, Omar)).Changed);

        Assert.Equal((ProposalState.LeftToCallers, "Et le matin ?"), (house.Guide.Decided[id].State, house.Guide.Decided[id].Reason));
    }

    [Fact]
    public async Task Refuse_AndPassOn_SayWhatIsMissing()
    {
        var id = Call();
        await Expect.Fields(() => Reviews.RefuseReviewAsync(new RefuseReviewRequest { ReviewId = id }, Omar).ResponseAsync, ("reason", "FIELD_REQUIRED"));
        await Expect.Fields(() => Reviews.PassReviewOnAsync(new PassReviewOnRequest { ReviewId = id }, Omar).ResponseAsync, ("place_id", "FIELD_REQUIRED"));

        Assert.True((await Reviews.PassReviewOnAsync(new PassReviewOnRequest { ReviewId = id, PlaceId = "fr-33-9", SetSender = true }, Omar)).Changed);

        Assert.Equal(("fr-33-9", true), (house.Guide.PassedOn[id].Place, house.Guide.PassedOn[id].SetSender));
    }

    private async Task<string> Etag(string id) => (await Reviews.GetReviewAsync(new GetReviewRequest { ReviewId = id })).Review.Etag;

    private string Call()
    {
        var id = $"call-{Guid.NewGuid():n}-fr-33-8";
        var closure = new AnswerContent.Changes([new Period("p", PeriodKind.Closure, new DateOnly(2019, 8, 5), new DateOnly(2019, 8, 18))]);
        house.Guide.Proposals[id] = new Proposal(ProposalSource.Call, Samples.Noon, [ProposalFlags.CallSample])
        {
            Campaign = Samples.Summer,
            Places = ["fr-33-8"],
            Answers = [new ProposedAnswer(["fr-33-8"], new SubmissionDocument(DomainJson.Write(new Submission(id, closure, Channel.Call, "nadia", Samples.Noon))), 1, [])],
            TakenBy = "nadia",
            Stands = true,
        };
        return id;
    }
}
