using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Soliguide.Contracts.Checkups;
using Soliguide.V1;

namespace Soliguide.GrpcApi.Services;

/// <summary>The checkup for whoever runs the server.</summary>
internal sealed class CheckupEndpoint(IGrainFactory grains) : CheckupService.CheckupServiceBase
{
    public override async Task<GetCheckupResponse> GetCheckup(GetCheckupRequest request, ServerCallContext context)
    {
        var report = await grains.GetGrain<ICheckupGrain>(0).Look();
        return new GetCheckupResponse { CheckTime = report.At.ToTimestamp(), Findings = { report.Findings.Select(ToWire) } };
    }

    private static V1.CheckupFinding ToWire(Contracts.Checkups.CheckupFinding found) => new()
    {
        Subject = found.Subject,
        Reason = found.Reason,
        Weight = found.Weight switch
        {
            Contracts.Checkups.CheckupWeight.Well => V1.CheckupWeight.Well,
            Contracts.Checkups.CheckupWeight.Look => V1.CheckupWeight.Look,
            _ => V1.CheckupWeight.Wrong,
        },
        Message = found.Message,
        Advice = found.Advice,
        Silo = found.Silo ?? "",
    };
}
