using Grpc.Core;
using Grpc.Core.Interceptors;
using Microsoft.Extensions.Options;
using Soliguide.Domain.Places;
using Soliguide.GrpcApi.Errors;
using Soliguide.GrpcApi.Hosting;

namespace Soliguide.GrpcApi.Access;

/// <summary>
/// Lets each method be called by those who may (<see cref="AccessTable"/>), and writes down what they do. A stream is looked at when it begins:
/// what it names later is refused by its own method.
/// </summary>
internal sealed class StaffGuard(
    StaffRule rule, AccessJournal journal, ProposalSubject proposals, IOptions<ApiOptions> options, IOptions<SignInOptions> signIn) : Interceptor
{
    public override async Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation)
    {
        await Admit(context, request);
        return await continuation(request, context);
    }

    public override async Task<TResponse> ClientStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream, ServerCallContext context, ClientStreamingServerMethod<TRequest, TResponse> continuation)
    {
        await Admit(context, request: null);
        return await continuation(requestStream, context);
    }

    public override async Task ServerStreamingServerHandler<TRequest, TResponse>(
        TRequest request, IServerStreamWriter<TResponse> responseStream, ServerCallContext context,
        ServerStreamingServerMethod<TRequest, TResponse> continuation)
    {
        await Admit(context, request);
        await continuation(request, responseStream, context);
    }

    public override async Task DuplexStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream, IServerStreamWriter<TResponse> responseStream, ServerCallContext context,
        DuplexStreamingServerMethod<TRequest, TResponse> continuation)
    {
        await Admit(context, request: null);
        await continuation(requestStream, responseStream, context);
    }

    private async Task Admit(ServerCallContext context, object? request)
    {
        if (AccessTable.Of(context.Method) is not { } access)
        {
            return;
        }

        var http = context.GetHttpContext();
        if (rule.Who(http) is not { } who)
        {
            throw Fault.Of(Unknown(context));
        }

        var said = Actor.Said(context);
        var subject = request is null ? Subject.Of([]) : Subject.Of(request);
        http.Items[typeof(StaffIdentity)] = who;
        var refusal = !who.May(access.Least) ? CallErrors.RoleMissing
            : access.Kind != AccessKind.Reads && who.Territories.Count > 0 && !who.Covers(await Territories(access, subject)) ? CallErrors.TerritoryNotYours
            : null;
        if (access.Kind == AccessKind.Acts)
        {
            await journal.Note(who, said, context.Method[(context.Method.LastIndexOf('.') + 1)..], subject, refusal?.Reason);
        }

        if (refusal is not null)
        {
            throw Fault.Of(refusal);
        }
    }

    private async Task<IReadOnlyCollection<TerritoryKey>> Territories(Access access, Subject subject) => access.Reach switch
    {
        AccessReach.Everywhere => [],
        AccessReach.Proposal => await proposals.Of(subject.Proposal),
        _ => subject.Territories,
    };

    private ApiError Unknown(ServerCallContext context) =>
        context.RequestHeaders.GetValue("authorization") is not null ? CallErrors.StaffKeyWrong
        : options.Value.StaffKey is null && signIn.Value.TrustsThisMachine ? CallErrors.StaffOnly
        : CallErrors.StaffKeyMissing;
}
