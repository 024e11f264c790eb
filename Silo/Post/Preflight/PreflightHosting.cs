using System.Net;
using DnsClient;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Soliguide.Grains.Campaigns;
using Soliguide.Silo.Post.Preflight.Checks;
using Soliguide.Silo.Storage.Reading;

namespace Soliguide.Silo.Post.Preflight;

/// <summary>The preflight: what must be right before letters leave.</summary>
internal static class PreflightHosting
{
    /// <summary>Adds the checks. DNS is asked by them alone, when a preflight is flown, and by the pace of real mail.</summary>
    public static IServiceCollection AddPreflight(this IServiceCollection services, PostOptions post)
    {
        services.TryAddSingleton<IDnsQuery>(_ => new LookupClient(Lookup(post)));
        services.AddSingleton<Zone>();
        services.AddSingleton<PreflightPlaces>();
        services.AddSingleton<IWayCheck, SpfCheck>();
        services.AddSingleton<IWayCheck, DkimCheck>();
        services.AddSingleton<IWayCheck, DmarcCheck>();
        services.AddSingleton<IWayCheck, RepliesCheck>();
        services.AddSingleton<IWayCheck, MailboxCheck>();
        services.AddSingleton<IWayCheck, RelayCheck>();
        services.AddSingleton<IPreflightCheck, LettersCheck>();
        services.AddSingleton<IPreflightCheck, OperatorsCheck>();
        services.AddSingleton<PreflightRound>();
        services.TryAddSingleton<IPreflight, LaunchPreflight>();
        return services;
    }

    private static LookupClientOptions Lookup(PostOptions post)
    {
        var lookup = post.NameServer is { } server ? new LookupClientOptions(IPEndPoint.Parse(server)) : new LookupClientOptions();
        lookup.UseCache = true;
        lookup.Timeout = TimeSpan.FromSeconds(2);
        lookup.Retries = 1;
        return lookup;
    }
}
