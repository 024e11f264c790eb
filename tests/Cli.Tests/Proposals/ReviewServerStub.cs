using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Soliguide.V1;

namespace Soliguide.Cli.Tests.Proposals;

/// <summary>Two proposals that wait on two pages, and what was decided.</summary>
internal sealed class ReviewServerStub : ReviewService.ReviewServiceBase
{
    private static readonly Timestamp Noon = Timestamp.FromDateTime(new DateTime(2019, 7, 2, 12, 0, 0, DateTimeKind.Utc));

    public ListReviewsRequest? Asked { get; private set; }

    /// <summary>The last decision.</summary>
    public IMessage? Decided { get; private set; }

    public string? Actor { get; private set; }

    public override Task<ListReviewsResponse> ListReviews(ListReviewsRequest request, ServerCallContext context)
    {
        Asked = request;
        var line = new ReviewLine { ReviewId = request.PageToken.Length == 0 ? "r-1" : "r-2", CampaignId = "summer-2019", Source = ReviewSource.Mail, ReceiveTime = Noon };
        line.Territories.Add("fr-75");
        return Task.FromResult(request.Assignee == "nobody" ? new ListReviewsResponse()
            : new ListReviewsResponse { Reviews = { line }, NextPageToken = request.PageToken.Length == 0 ? "2" : "" });
    }

    public override Task<GetReviewResponse> GetReview(GetReviewRequest request, ServerCallContext context) => request.ReviewId == "r-1"
        ? Task.FromResult(new GetReviewResponse
        {
            Review = new Review
            {
                ReviewId = "r-1", Source = ReviewSource.Mail, State = ReviewState.Open, ReceiveTime = Noon, Etag = "3", PlaceIds = { "fr-75-1" }, Flags = { "NOT_FROM_THE_PERSON" },
                Answers = { new ReviewedAnswer { PlaceIds = { "fr-75-1" }, Content = new AnswerContent { NothingChanges = new NothingChanges() } } },
                Original = "Rien ne change.",
            },
        })
        : throw new RpcException(new Status(StatusCode.NotFound, "There is no such review."));

    public override Task<AcceptReviewResponse> AcceptReview(AcceptReviewRequest request, ServerCallContext context) =>
        Hear(request, context, new AcceptReviewResponse { Changed = request.RequestId != "again" });

    public override Task<CorrectReviewResponse> CorrectReview(CorrectReviewRequest request, ServerCallContext context) => Hear(request, context, new CorrectReviewResponse { Changed = true });

    public override Task<ReturnReviewResponse> ReturnReview(ReturnReviewRequest request, ServerCallContext context) => Hear(request, context, new ReturnReviewResponse { Changed = true });

    public override Task<RefuseReviewResponse> RefuseReview(RefuseReviewRequest request, ServerCallContext context) => Hear(request, context, new RefuseReviewResponse { Changed = true });

    public override Task<PassReviewOnResponse> PassReviewOn(PassReviewOnRequest request, ServerCallContext context) => Hear(request, context, new PassReviewOnResponse { Changed = true });

    private Task<T> Hear<T>(IMessage request, ServerCallContext context, T told)
    {
        (Decided, Actor) = (request, context.RequestHeaders.GetValue("x-soliguide-actor"));
        return Task.FromResult(told);
    }
}
