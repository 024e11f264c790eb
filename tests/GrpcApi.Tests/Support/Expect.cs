using Google.Rpc;
using Grpc.Core;

namespace Soliguide.GrpcApi.Tests.Support;

/// <summary>Errors as a client sees them.</summary>
public static class Expect
{
    /// <summary>The call fails with this status and this reason of ours, told in English and French and without the server's inside.</summary>
    public static async Task<Google.Rpc.Status> Refusal(StatusCode code, string reason, Func<Task> call)
    {
        var thrown = await Assert.ThrowsAsync<RpcException>(() => call().WaitAsync(Waiting.Longest));
        Assert.Equal(code, thrown.StatusCode);
        var status = thrown.GetRpcStatus();
        Assert.NotNull(status);
        var info = status.GetDetail<ErrorInfo>();
        Assert.Equal(("soliguide", reason), (info.Domain, info.Reason));
        Assert.Equal("fr", status.GetDetail<LocalizedMessage>().Locale);
        Assert.DoesNotContain("   at ", status.Message, StringComparison.Ordinal);
        return status;
    }

    /// <summary>The call is refused for exactly these fields, each with its reason.</summary>
    public static async Task Fields(Func<Task> call, params (string Field, string Reason)[] expected)
    {
        var status = await Refusal(StatusCode.InvalidArgument, "INVALID_REQUEST", call);
        var found = status.GetDetail<BadRequest>().FieldViolations.Select(violation => (violation.Field, violation.Reason)).ToArray();
        Assert.Equal(expected, found);
        Assert.All(status.GetDetail<BadRequest>().FieldViolations, violation => Assert.NotEmpty(violation.Description));
    }
}
