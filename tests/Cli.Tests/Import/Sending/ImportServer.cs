using System.Net;
using Grpc.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Soliguide.V1;

namespace Soliguide.Cli.Tests.Import.Sending;

/// <summary>A front door of the same protos on a port of its own: keeps what it hears, answers by the place's local id.</summary>
internal sealed class ImportServer : PlaceService.PlaceServiceBase, IAsyncDisposable
{
    private readonly WebApplication app;

    private ImportServer()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(
            kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2));
        builder.Services.AddGrpc();
        builder.Services.AddSingleton(this);
        app = builder.Build();
        app.MapGrpcService<ImportServer>();
    }

    public List<ImportPlacesRequest> Heard { get; } = [];

    public Metadata Headers { get; private set; } = [];

    /// <summary>Ends the call with this status at the first record.</summary>
    public Status? Refusal { get; init; }

    public string Address => app.Urls.Single();

    public static async Task<ImportServer> Start(Status? refusal = null)
    {
        var server = new ImportServer { Refusal = refusal };
        await server.app.StartAsync();
        return server;
    }

    public override async Task ImportPlaces(
        IAsyncStreamReader<ImportPlacesRequest> requestStream,
        IServerStreamWriter<ImportPlacesResponse> responseStream,
        ServerCallContext context)
    {
        Headers = context.RequestHeaders;
        await foreach (var request in requestStream.ReadAllAsync())
        {
            if (Refusal is { } status)
            {
                throw new RpcException(status);
            }

            Heard.Add(request);
            var outcome = request.Sheet.PlaceId.Split('-')[^1] switch
            {
                "2" => ImportOutcome.Unchanged,
                "3" => ImportOutcome.Refused,
                "4" => ImportOutcome.Unavailable,
                _ => ImportOutcome.Accepted,
            };
            var response = new ImportPlacesResponse
            {
                RecordNumber = request.RecordNumber,
                PlaceId = request.Sheet.PlaceId,
                Outcome = outcome,
            };
            if (outcome == ImportOutcome.Refused)
            {
                response.Problems.Add(new ImportProblem { Field = "sheet.name", Reason = "TOO_LONG", Message = "Shorten the name." });
            }

            if (outcome == ImportOutcome.Unchanged)
            {
                response.LeftOut.Add(new ImportProblem { Field = "contacts[0].mail", Reason = "CONTACT_FORGOTTEN", Message = "Asked to be forgotten on 2019-06-12." });
            }

            await responseStream.WriteAsync(response);
        }
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();
}
