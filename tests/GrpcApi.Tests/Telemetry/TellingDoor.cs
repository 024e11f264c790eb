using System.Net;
using System.Net.Sockets;
using Soliguide.Contracts.Campaigns;
using Soliguide.Contracts.Proposals;
using Soliguide.GrpcApi.Tests.Fakes;
using Soliguide.GrpcApi.Tests.Support;

namespace Soliguide.GrpcApi.Tests.Telemetry;

/// <summary>A front door that tells its figures and all its traces, before a cluster in which a phase has been open for an hour.</summary>
public sealed class TellingDoor : IAsyncLifetime
{
    private readonly House house = new();
    private OtlpCollector? collector;
    private FrontDoor? door;

    public IGrainFactory Grains => house.Grains;

    public FrontDoor Door => door!;

    /// <summary>Where Prometheus reads.</summary>
    public int Port { get; } = FreePort();

    internal OtlpCollector Collector => collector!;

    public async Task InitializeAsync()
    {
        await house.InitializeAsync();
        house.Guide.Campaigns[Samples.Summer] = house.Guide.Campaigns[Samples.Summer] with
        {
            State = CampaignState.Running, Opened = [new OpenedPhase("fr-75", CampaignPhase.Ask, Samples.Noon.AddHours(-1), Complete: false)],
        };
        house.Guide.Proposals["r-1"] = new Proposal(ProposalSource.Mail, Samples.Noon.AddHours(-2), []);
        house.Guide.Proposals["r-2"] = new Proposal(ProposalSource.Page, Samples.Noon.AddHours(-1), []);
        collector = await OtlpCollector.Start();
        door = await FrontDoor.Open(
            house.Grains, null, ("Telemetry:MetricsPort", $"{Port}"), ("Telemetry:Otlp", collector.Address), ("Telemetry:Traced", "1"), ("Telemetry:Every", "00:00:01"));
    }

    public async Task DisposeAsync()
    {
        if (door is not null)
        {
            await door.DisposeAsync();
        }

        if (collector is not null)
        {
            await collector.DisposeAsync();
        }

        await house.DisposeAsync();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
