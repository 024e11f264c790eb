using System.Runtime.CompilerServices;
using Grpc.Core;
using Grpc.Health.V1;
using Grpc.Net.Client;
using Soliguide.Cli.Server;
using Soliguide.V1;

namespace Soliguide.Cli.Doctor;

/// <summary>Looks at a server from outside, as any caller of its gRPC port can, and asks it how it is within.</summary>
internal sealed class Checkup(GrpcChannel channel, Uri server, Metadata headers)
{
    private const string Recount = "recount";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly string[] Services =
    [
        PlaceService.Descriptor.FullName, CampaignService.Descriptor.FullName, AnswerService.Descriptor.FullName, ContactService.Descriptor.FullName,
        PersonService.Descriptor.FullName, CallService.Descriptor.FullName, ReviewService.Descriptor.FullName,
        ExportService.Descriptor.FullName, CheckupService.Descriptor.FullName,
    ];

    private readonly Health.HealthClient health = new(channel);

    /// <summary>What is found, in the order in which it is looked at; what cannot be looked at after a failure is left out.</summary>
    public async IAsyncEnumerable<Finding> Findings([EnumeratorCancellation] CancellationToken stop)
    {
        yield return new Finding("client", Weight.Well, $"soliguide {typeof(Checkup).Assembly.GetName().Version?.ToString(3)}");
        if (ServerOption.StaffKey is not null && server.Scheme == "http" && !server.IsLoopback)
        {
            yield return new Finding("key", Weight.Look, $"The staff key travels to {server.Host} unencrypted: use https.");
        }

        var state = await Ask("", stop);
        if (state is StatusCode.Unavailable or StatusCode.DeadlineExceeded)
        {
            yield return new Finding("server", Weight.Wrong, $"No server answers at {server}: is it running, and is this the address of its gRPC port?");
            yield break;
        }

        yield return new Finding("server", Weight.Well, $"answers at {server}");
        yield return state == StatusCode.OK
            ? new Finding("ready", Weight.Well, "serves")
            : new Finding("ready", Weight.Wrong, "not ready: it still reads its places, or its cluster has been silent; /healthz/ready on the web port says the same.");

        var absent = new List<string>();
        foreach (var service in Services)
        {
            if (await Ask(service, stop) is StatusCode.NotFound or StatusCode.Unimplemented)
            {
                absent.Add(service);
            }
        }

        yield return absent.Count == 0
            ? new Finding("services", Weight.Well, "as this program knows them")
            : new Finding("services", Weight.Look, $"The server is older than this program: it has no {string.Join(", ", absent)}.");

        // A front door that stands alone has no tables, and an older server no such name.
        if (await Ask(Recount, stop) is var recount and (StatusCode.OK or StatusCode.Aborted))
        {
            yield return recount == StatusCode.OK
                ? new Finding(Recount, Weight.Well, "derived tables are what the records say")
                : new Finding(Recount, Weight.Look, "The last recount had to mend derived tables; the server's log says which (recount.repaired). Who writes to its database past it?");
        }

        await foreach (var finding in new CampaignCheckup(new CampaignService.CampaignServiceClient(channel), headers).Findings(stop))
        {
            yield return finding;
        }

        await foreach (var finding in new ServerCheckup(new CheckupService.CheckupServiceClient(channel), headers, TimeProvider.System).Findings(stop))
        {
            yield return finding;
        }
    }

    /// <summary>How a service answers: OK where it serves, Aborted where it does not yet, else why it cannot be asked.</summary>
    private async Task<StatusCode> Ask(string service, CancellationToken stop)
    {
        try
        {
            var told = await health.CheckAsync(new HealthCheckRequest { Service = service }, deadline: TimeProvider.System.GetUtcNow().UtcDateTime + Patience, cancellationToken: stop);
            return told.Status == HealthCheckResponse.Types.ServingStatus.Serving ? StatusCode.OK : StatusCode.Aborted;
        }
        catch (RpcException e)
        {
            return e.StatusCode;
        }
    }
}
