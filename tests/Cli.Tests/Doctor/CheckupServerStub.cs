using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Soliguide.V1;

namespace Soliguide.Cli.Tests.Doctor;

/// <summary>A server that looked at itself.</summary>
/// <param name="ahead">How far its clock is before ours.</param>
/// <param name="findings">What it found; none refuses whoever asks.</param>
internal sealed class CheckupServerStub(TimeSpan ahead, params CheckupFinding[] findings) : CheckupService.CheckupServiceBase
{
    public override Task<GetCheckupResponse> GetCheckup(GetCheckupRequest request, ServerCallContext context) => findings.Length == 0
        ? throw new RpcException(new Status(StatusCode.PermissionDenied, "For administrators."))
        : Task.FromResult(new GetCheckupResponse { CheckTime = (TimeProvider.System.GetUtcNow() + ahead).ToTimestamp(), Findings = { findings } });
}
