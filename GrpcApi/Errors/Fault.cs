using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Google.Rpc;
using Grpc.Core;
using Soliguide.Contracts;
using Status = Google.Rpc.Status;

namespace Soliguide.GrpcApi.Errors;

/// <summary>Makes the exception that carries an error to the caller: google.rpc.Status with ErrorInfo and what helps beside it.</summary>
internal static class Fault
{
    public const string Domain = "soliguide";
    private static readonly Duration RetryAfter = Duration.FromTimeSpan(TimeSpan.FromSeconds(1));

    /// <summary>An error of the catalogue, in the words of the catalogue unless the case has its own.</summary>
    public static RpcException Of(ApiError error, string? message = null, params IEnumerable<IMessage> details)
    {
        var status = new Status { Code = (int)error.Status, Message = message ?? $"{error.Meaning} {error.Remedy}" };
        status.Details.Add(Any.Pack(new ErrorInfo { Domain = Domain, Reason = error.Reason }));
        if (error.Status == StatusCode.Unavailable)
        {
            status.Details.Add(Any.Pack(new RetryInfo { RetryDelay = RetryAfter }));
        }

        if (FrenchTexts.Of(error.Reason) is { } french)
        {
            status.Details.Add(Any.Pack(new LocalizedMessage { Locale = "fr", Message = french }));
        }

        status.Details.AddRange(details.Select(Any.Pack));
        return status.ToRpcException();
    }

    /// <summary>Fields that cannot be taken.</summary>
    public static RpcException Invalid(params IEnumerable<Problem> problems)
    {
        var list = problems.ToList();
        var details = new BadRequest();
        details.FieldViolations.AddRange(list.Select(problem => new BadRequest.Types.FieldViolation
        {
            Field = problem.Field,
            Reason = problem.Code,
            Description = problem.Message,
        }));
        return Of(CallErrors.InvalidRequest, string.Join(" ", list.Select(Sentence)), details);
    }

    /// <summary>What a grain refused: the first reason that is about the call as a whole, else the fields.</summary>
    /// <param name="problems">At least one; fields already in the words of the request.</param>
    public static RpcException Refused(IReadOnlyList<Problem> problems)
    {
        foreach (var problem in problems)
        {
            if (ErrorCatalogue.Find(problem.Code) is { } error && error.Status != StatusCode.InvalidArgument)
            {
                return error.Status == StatusCode.FailedPrecondition
                    ? Of(error, problem.Message, Preconditions([problem]))
                    : Of(error, problem.Message);
            }
        }

        return Invalid(problems);
    }

    /// <summary>A plan that may be kept but not launched.</summary>
    public static RpcException NotLaunchable(IReadOnlyList<Problem> problems) =>
        Of(CallErrors.PlanNotLaunchable, string.Join(" ", problems.Select(Sentence)), Preconditions(problems));

    private static PreconditionFailure Preconditions(IEnumerable<Problem> problems)
    {
        var failure = new PreconditionFailure();
        failure.Violations.AddRange(problems.Select(problem => new PreconditionFailure.Types.Violation
        {
            Type = problem.Code,
            Subject = problem.Field,
            Description = problem.Message,
        }));
        return failure;
    }

    private static string Sentence(Problem problem) => problem.Field.Length == 0 ? problem.Message : $"{problem.Field}: {problem.Message}";
}
