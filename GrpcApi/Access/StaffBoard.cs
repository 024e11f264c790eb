using Microsoft.Extensions.Options;
using Soliguide.Contracts.Staff;
using Soliguide.Domain.Json;
using Soliguide.Domain.Staff;

namespace Soliguide.GrpcApi.Access;

/// <summary>The staff as this front door knows it: read again every two seconds, so that whoever leaves is out at once everywhere.</summary>
internal sealed partial class StaffBoard(
    IGrainFactory grains, IOptions<SignInOptions> options, [FromKeyedServices(Hosting.ApiClocks.Wire)] TimeProvider clock, ILogger<StaffBoard> logger)
    : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(2);
    private volatile StaffList now = StaffList.None;

    /// <summary>Everybody.</summary>
    public StaffList Now => now;

    /// <summary>Somebody who works here, or an invented person where those are allowed; null for anybody else.</summary>
    public StaffMember? Find(string id) => now.Find(id) ?? (options.Value.Personas ? Personas.All.FirstOrDefault(persona => persona.Id == id) : null);

    /// <summary>The key whose secret this is.</summary>
    public AccessKey? KeyOf(string secret) => now.KeyOf(secret, clock.GetUtcNow());

    /// <summary>Reads it now: after a change of one's own.</summary>
    public async Task Refresh() => now = DomainJson.Read<StaffList>((await grains.GetGrain<IStaffGrain>(IStaffGrain.Key).Read()).Json);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        using var timer = new PeriodicTimer(Every, clock);
        do
        {
            try
            {
                await Refresh();
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                // What was read last stays: the cluster is away for a moment, or has not been heard yet.
                Log.NotRead(logger, e);
            }
        }
        while (await Tick(timer, stoppingToken));
    }

    private static async Task<bool> Tick(PeriodicTimer timer, CancellationToken stop)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stop);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, EventName = "StaffNotRead", Level = LogLevel.Debug, Message = "The staff could not be read; what is known stays")]
        public static partial void NotRead(ILogger logger, Exception exception);
    }
}
