using Grpc.Core;
using Soliguide.Contracts;
using Soliguide.Contracts.Proposals;
using Soliguide.Domain;
using Soliguide.Domain.Json;
using Soliguide.Domain.Staff;
using Soliguide.GrpcApi.Errors;
using Soliguide.GrpcApi.Access;
using Soliguide.GrpcApi.Mapping;
using Soliguide.GrpcApi.Pages.Reading;
using Soliguide.GrpcApi.Paging;
using Soliguide.V1;

namespace Soliguide.GrpcApi.Services;

/// <summary>What waits for a person: replies by mail, strange answers, calls of others.</summary>
internal sealed class ReviewEndpoint(IGrainFactory grains) : ReviewService.ReviewServiceBase
{
    private const int LongestId = 200;
    private const int LongestWords = 500;
    private const int LongestReason = 300;
    private const int MostAnswers = 50;
    private const int MostPlaces = 500;

    public override async Task<ListReviewsResponse> ListReviews(ListReviewsRequest request, ServerCallContext context)
    {
        var at = Violations.Read(out var all);
        var campaign = request.CampaignId.Length == 0 ? null : request.CampaignId.ReadCampaign(at["campaign_id"]);
        var territory = request.Territory.ReadTerritoryOrNull(at["territory"])?.ToString();
        var source = request.Source == ReviewSource.Unspecified ? (ProposalSource?)null : request.Source.ReadEnum<ReviewSource, ProposalSource>(at["source"]);
        var size = PageSize.Read(request.PageSize, at["page_size"]);
        var list = $"reviews/{campaign}/{territory}/{source}/{request.Assignee}";
        var token = PageToken.Read(request.PageToken, list, at["page_token"]);
        all.Throw();

        var page = await grains.GetGrain<IReadingListGrain>(0).List(new ReadingQuery(size)
        {
            Campaign = campaign, Territory = territory, Source = source, For = request.Assignee.OrNull(), After = token?.After,
        });
        return new ListReviewsResponse
        {
            Reviews = { page.Lines.Select(ReviewMapping.ToWire) },
            NextPageToken = page.Next is { } next ? new PageToken(next).Write(list) : "",
        };
    }

    public override async Task<GetReviewResponse> GetReview(GetReviewRequest request, ServerCallContext context) =>
        new() { Review = (await Read(request.ReviewId)).ToWire() };

    public override async Task<AcceptReviewResponse> AcceptReview(AcceptReviewRequest request, ServerCallContext context)
    {
        var by = Actor.Of(context);
        var at = Violations.Read(out var all);
        var name = request.RequestId.ReadRequestId(at["request_id"]);
        all.Throw();
        await Seen(request.ReviewId, request.Etag);
        return new AcceptReviewResponse
        {
            Changed = await Decide(request.ReviewId, new DecideProposal(ProposalState.Accepted, by) { RequestId = name }),
        };
    }

    public override async Task<CorrectReviewResponse> CorrectReview(CorrectReviewRequest request, ServerCallContext context)
    {
        var by = Actor.Of(context);
        var at = Violations.Read(out var all);
        var name = request.RequestId.ReadRequestId(at["request_id"]);
        var answers = request.Answers.ReadList(at["answers"], MostAnswers, (answer, here) =>
            (Places: ReadPlaces(answer, here["place_ids"]), Content: answer.Content.ReadContent(here["content"])));
        all.Throw();
        var said = (await Seen(request.ReviewId, request.Etag)).Said;
        if (answers.SelectMany(answer => answer.Places).Except(said.Places).FirstOrDefault() is { } stranger)
        {
            throw Fault.Refused([new Problem("answers", "PLACE_NOT_PROPOSED", $"The review does not name {stranger}: pass it on to that place first.")]);
        }

        var id = ReviewMapping.CorrectionId(request.ReviewId, string.Join('\n', answers.Select(answer => $"{string.Join(' ', answer.Places)} {DomainJson.Write(answer.Content)}")));
        return new CorrectReviewResponse
        {
            Changed = await Decide(request.ReviewId, new DecideProposal(ProposalState.Corrected, by)
            {
                Answers = [.. answers.Select((answer, index) => new ProposedAnswer([.. answer.Places], said.ToDocument(answer.Content, $"{id}-{index}", by), 1, []))],
                RequestId = name,
            }),
        };
    }

    public override async Task<ReturnReviewResponse> ReturnReview(ReturnReviewRequest request, ServerCallContext context)
    {
        var by = Actor.Of(context);
        var at = Violations.Read(out var all);
        var name = request.RequestId.ReadRequestId(at["request_id"]);
        var question = request.Question.ReadText(at["question"], LongestWords);
        all.Throw();
        await Seen(request.ReviewId, request.Etag);
        return new ReturnReviewResponse
        {
            Changed = Changed(await Grain(request.ReviewId).LeaveToCallers(new LeaveToCallers(question, by) { RequestId = name })),
        };
    }

    public override async Task<RefuseReviewResponse> RefuseReview(RefuseReviewRequest request, ServerCallContext context)
    {
        var by = Actor.Of(context);
        var at = Violations.Read(out var all);
        var name = request.RequestId.ReadRequestId(at["request_id"]);
        var reason = request.Reason.ReadText(at["reason"], LongestReason);
        all.Throw();
        await Seen(request.ReviewId, request.Etag);
        return new RefuseReviewResponse
        {
            Changed = await Decide(request.ReviewId, new DecideProposal(ProposalState.Refused, by) { Reason = reason, RequestId = name }),
        };
    }

    public override async Task<PassReviewOnResponse> PassReviewOn(PassReviewOnRequest request, ServerCallContext context)
    {
        var by = Actor.Of(context);
        var at = Violations.Read(out var all);
        var note = request.Note.ReadTextOrNull(at["note"], LongestWords);
        var place = request.TargetCase == PassReviewOnRequest.TargetOneofCase.PlaceId ? request.PlaceId.ReadPlace(at["place_id"]).ToString() : null;
        if (place is null && request.TargetCase == PassReviewOnRequest.TargetOneofCase.None)
        {
            at["place_id"].Refuse(FieldErrors.Required, "Say to which place, or to whom of the staff.");
        }
        else if (place is null)
        {
            request.Assignee.ReadText(at["assignee"], StaffId.Longest);
        }

        all.Throw();
        var view = await Seen(request.ReviewId, request.Etag);
        if (place is not null)
        {
            return new PassReviewOnResponse
            {
                Changed = Changed(await Grain(request.ReviewId).PassOn(new PassOn(place, by) { Note = note, SetSender = request.SetSender })),
            };
        }

        // Said again, the last time it was handed on is this one.
        var said = view.HandedOn is [.., var last] && (last.To, last.By, last.Note) == (request.Assignee, by, note);
        return new PassReviewOnResponse
        {
            Changed = Changed(await Grain(request.ReviewId).HandOn(new HandOn(request.Assignee, by, view.HandedOn.Length - (said ? 1 : 0)) { Note = note })),
        };
    }

    private static ValueList<string> ReadPlaces(ReviewedAnswer answer, Reading at)
    {
        if (answer.PlaceIds.Count == 0)
        {
            at.Refuse(FieldErrors.Required, "Name the places that say so.");
        }

        return answer.PlaceIds.ReadList(at, MostPlaces, (place, here) => place.ReadPlace(here).ToString());
    }

    private IProposalGrain Grain(string id) => grains.GetGrain<IProposalGrain>(id);

    private async Task<ProposalView> Read(string id)
    {
        var at = Violations.Read(out var all);
        id.ReadText(at["review_id"], LongestId);
        all.Throw();
        return await Grain(id).Read() ?? throw Fault.Of(CallErrors.ProposalNotFound);
    }

    /// <summary>The review as it stands, where it is still what whoever decides has seen.</summary>
    private async Task<ProposalView> Seen(string id, string etag)
    {
        var view = await Read(id);
        return etag.Length == 0 || etag == ReadingMark.Of(view) ? view : throw Fault.Of(CallErrors.ProposalChanged);
    }

    private async Task<bool> Decide(string id, DecideProposal decision) => Changed(await Grain(id).Decide(decision));

    private static bool Changed(Receipt receipt) => receipt.Accepted
        ? receipt.Changed
        : throw Fault.Refused([.. FieldNames.Of(receipt.Problems, V1.AnswerContent.Descriptor, "answers")]);
}
