using System.Net;
using System.Net.Sockets;
using Soliguide.Grains;
using Soliguide.Silo.Post;
using Soliguide.Silo.Scheduling;
using Soliguide.Silo.Storage;

namespace Soliguide.Silo.Hosting;

/// <summary>The silo: grains, their storage, the schedule and the post, on one clock.</summary>
internal static class SoliguideSilo
{
    /// <summary>Adds everything but the front door and the simulation.</summary>
    /// <param name="builder">The host.</param>
    /// <param name="storage">Where it remembers.</param>
    /// <param name="clock">The clock of grains, phases and letters; Orleans itself stays on the real one.</param>
    public static IHostApplicationBuilder AddSoliguideSilo(this IHostApplicationBuilder builder, StorageOptions storage, TimeProvider clock)
    {
        var services = builder.Services;
        services.AddKeyedSingleton(TimeProviderNames.Grains, clock);
        services.AddSoliguideGrains();
        services.AddOptions<SiloOptions>().BindConfiguration(SiloOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<CampaignOptions>().BindConfiguration("Campaigns").ValidateDataAnnotations().ValidateOnStart();
        var options = builder.Configuration.GetSection(SiloOptions.Section).Get<SiloOptions>() ?? new SiloOptions();
        builder.UseOrleans(silo =>
        {
            silo.UseLocalhostClustering(PortOf(options.SiloPort), PortOf(options.GatewayPort));
            silo.AddSoliguideStorage(storage);
        });
        services.AddSoliguideSchedule(storage, clock);
        services.AddSoliguidePost(builder.Configuration, clock);
        return builder;
    }

    private static int PortOf(int wanted)
    {
        if (wanted != 0)
        {
            return wanted;
        }

        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
