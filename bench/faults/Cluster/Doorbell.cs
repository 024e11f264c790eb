using Orleans.Configuration;
using Soliguide.Contracts.Campaigns;

namespace Soliguide.Bench.Faults.Cluster;

/// <summary>Says things to the campaign as the schedule does, through whichever silo is there: again until it was heard.</summary>
internal sealed class Doorbell(string database)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>Returns once it was heard.</summary>
    public async Task Ring(Func<ICampaignGrain, Task> say)
    {
        var start = TimeProvider.System.GetTimestamp();
        while (true)
        {
            try
            {
                using var client = Connect();
                await client.StartAsync();
                await say(client.Services.GetRequiredService<IClusterClient>().GetGrain<ICampaignGrain>(BenchSilo.Campaign));
                await client.StopAsync();
                return;
            }
#pragma warning disable CA1031 // Silos and database come and go: whatever went wrong is tried again.
            catch (Exception) when (TimeProvider.System.GetElapsedTime(start) < Patience)
#pragma warning restore CA1031
            {
                await Task.Delay(Pause, TimeProvider.System);
            }
        }
    }

    /// <summary>A new one each time: one that has lost all silos takes a minute to look for others.</summary>
    private IHost Connect()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.UseOrleansClient(client =>
        {
            client.Configure<ClusterOptions>(cluster => (cluster.ServiceId, cluster.ClusterId) = ("default", "default"));
            client.UseAdoNetClustering(clustering => (clustering.Invariant, clustering.ConnectionString) = ("Npgsql", database));
        });
        return builder.Build();
    }
}
