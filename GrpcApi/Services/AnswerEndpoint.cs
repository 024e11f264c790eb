using Grpc.Core;
using Soliguide.Contracts;
using Soliguide.Contracts.Persons;
using Soliguide.Contracts.Places;
using Soliguide.Domain.Places.Updates;
using Soliguide.GrpcApi.Errors;
using Soliguide.GrpcApi.Access;
using Soliguide.GrpcApi.Hosting;
using Soliguide.GrpcApi.Mapping;
using Soliguide.V1;
using Channel = Soliguide.Domain.Places.Updates.Channel;
using Subject = Soliguide.V1.SubmitAnswerRequest.SubjectOneofCase;

namespace Soliguide.GrpcApi.Services;

/// <summary>What people say about places, on its way to the one door of each place.</summary>
internal sealed class AnswerEndpoint(
    IGrainFactory grains, [FromKeyedServices(ApiClocks.Campaign)] TimeProvider clock) : AnswerService.AnswerServiceBase
{
    private const int MostPlaces = 500;
    private const int LongestAnswerId = 128;
    private const int LongestReason = 500;

    public override async Task<SubmitAnswerResponse> SubmitAnswer(SubmitAnswerRequest request, ServerCallContext context)
    {
        var by = Actor.Of(context);
        var at = Violations.Read(out var all);
        var campaign = request.CampaignId.ReadCampaign(at["campaign_id"]);
        var submission = new Submission(
            request.RequestId.ReadRequestId(at["request_id"]),
            request.Content.ReadContent(at["content"]),
            request.Channel.ReadEnum<V1.Channel, Channel>(at["channel"]),
            by,
            request.GiveTime.ReadInstant(at["give_time"]) ?? clock.GetUtcNow());
        var send = ReadSubject(request, at);
        var note = request.Note.Length == 0 ? null : request.Note.ReadText(at["note"], LongestReason);
        all.Throw();

        var receipt = await send(new SubmitAnswer(campaign, submission.ToDocument()) { Note = note });
        Check(receipt);
        return new SubmitAnswerResponse { AnswerId = submission.Id, Changed = receipt.Changed };
    }

    public override async Task<WithdrawAnswerResponse> WithdrawAnswer(WithdrawAnswerRequest request, ServerCallContext context)
    {
        var by = Actor.Of(context);
        var at = Violations.Read(out var all);
        var place = request.PlaceId.ReadPlace(at["place_id"]);
        var command = new WithdrawAnswer(
            request.CampaignId.ReadCampaign(at["campaign_id"]),
            request.AnswerId.ReadText(at["answer_id"], LongestAnswerId),
            by,
            request.Reason.ReadText(at["reason"], LongestReason));
        all.Throw();

        var receipt = await grains.GetGrain<IPlaceGrain>(place.ToString()).Withdraw(command);
        Check(receipt);
        return new WithdrawAnswerResponse { Changed = receipt.Changed };
    }

    public override async Task<RecordCallResponse> RecordCall(RecordCallRequest request, ServerCallContext context)
    {
        var by = Actor.Of(context);
        var at = Violations.Read(out var all);
        var place = request.PlaceId.ReadPlace(at["place_id"]);
        var call = new RecordCall(
            request.CampaignId.ReadCampaign(at["campaign_id"]),
            request.RequestId.ReadRequestId(at["request_id"]),
            request.Outcome.ReadEnum<V1.CallOutcome, CallResult>(at["outcome"]),
            by,
            request.CallBackTime.ReadInstant(at["call_back_time"]));
        if (call.Outcome == CallResult.CallBackAt && call.CallBackAt is null)
        {
            at["call_back_time"].Refuse(FieldErrors.Required, "Say when they asked to be called again.");
        }

        if (call.Outcome == CallResult.Answered || request.Content is not null)
        {
            var content = request.Content.ReadContent(at["content"]);
            call = call with { Submission = new Submission(call.CallId, content, Channel.Call, by, clock.GetUtcNow()).ToDocument() };
        }

        all.Throw();

        var receipt = await grains.GetGrain<IPlaceGrain>(place.ToString()).RecordCall(call);
        Check(receipt);
        return new RecordCallResponse { CallId = call.CallId, Changed = receipt.Changed };
    }

    private Func<SubmitAnswer, Task<Receipt>> ReadSubject(SubmitAnswerRequest request, Reading at)
    {
        switch (request.SubjectCase)
        {
            case Subject.PlaceId:
                var place = request.PlaceId.ReadPlace(at["place_id"]).ToString();
                return answer => grains.GetGrain<IPlaceGrain>(place).Submit(answer);
            case Subject.Person:
                var person = request.Person.PersonId.ReadPerson(at["person"]["person_id"]);
                var places = request.Person.PlaceIds.ReadList(
                    at["person"]["place_ids"], MostPlaces, (id, here) => id.ReadPlace(here).ToString());
                return answer => grains.GetGrain<IPersonGrain>(person).Submit(answer, [.. places]);
            default:
                at["place_id"].Refuse(FieldErrors.Required, "Say whom the answer is about: place_id or person.");
                return _ => Task.FromResult(Receipt.Already);
        }
    }

    private static void Check(Receipt receipt)
    {
        if (!receipt.Accepted)
        {
            throw Fault.Refused([.. FieldNames.Of(receipt.Problems, V1.AnswerContent.Descriptor, "content").Select(InRequest)]);
        }
    }

    // What the submission calls its own, the request calls otherwise.
    private static Problem InRequest(Problem problem) => problem.Field switch
    {
        "id" => problem with { Field = "request_id" },
        "by" => problem with { Field = Actor.Header },
        _ => problem,
    };
}
