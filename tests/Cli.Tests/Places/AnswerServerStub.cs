using Grpc.Core;
using Soliguide.V1;

namespace Soliguide.Cli.Tests.Places;

/// <summary>Hears answers and withdrawals.</summary>
internal sealed class AnswerServerStub : AnswerService.AnswerServiceBase
{
    public SubmitAnswerRequest? Heard { get; private set; }

    public WithdrawAnswerRequest? Withdrawn { get; private set; }

    public string? Actor { get; private set; }

    public override Task<SubmitAnswerResponse> SubmitAnswer(SubmitAnswerRequest request, ServerCallContext context)
    {
        (Heard, Actor) = (request, context.RequestHeaders.GetValue("x-soliguide-actor"));
        return Task.FromResult(new SubmitAnswerResponse { AnswerId = "a-1", Changed = request.RequestId != "again" });
    }

    public override Task<WithdrawAnswerResponse> WithdrawAnswer(WithdrawAnswerRequest request, ServerCallContext context)
    {
        (Withdrawn, Actor) = (request, context.RequestHeaders.GetValue("x-soliguide-actor"));
        return Task.FromResult(new WithdrawAnswerResponse { Changed = request.AnswerId == "link-1" });
    }
}
