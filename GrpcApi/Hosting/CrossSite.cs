using Grpc.AspNetCore.Server;
using Microsoft.AspNetCore.Cors;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.Extensions.Options;
using Soliguide.GrpcApi.Access;

namespace Soliguide.GrpcApi.Hosting;

/// <summary>
/// Lets pages of other sites read what everybody may read, from the browsers of their visitors. A method for staff never gets the word that browsers ask for,
/// and no call from another site carries a cookie.
/// </summary>
internal sealed class CrossSite(IOptions<CrossSiteOptions> options) : IConfigureOptions<CorsOptions>
{
    private const string Policy = "public";

    // As long as Chromium keeps it.
    private static readonly TimeSpan Kept = TimeSpan.FromHours(2);
    private static readonly EnableCorsAttribute Allowed = new(Policy);

    public void Configure(CorsOptions cors) => cors.AddPolicy(Policy, policy =>
    {
        _ = options.Value.Readers switch
        {
            CrossSiteReaders.Any => policy.AllowAnyOrigin(),
            CrossSiteReaders.Listed => policy.WithOrigins(options.Value.Origins),
            _ => policy,
        };
        policy.WithMethods(HttpMethods.Get, HttpMethods.Post)
            .AllowAnyHeader()
            .WithExposedHeaders("grpc-status", "grpc-message", "grpc-status-details-bin", "etag", "retry-after")
            .SetPreflightMaxAge(Kept);
    });

    /// <summary>Registers it.</summary>
    public static void Add(IServiceCollection services)
    {
        services.AddOptions<CrossSiteOptions>().BindConfiguration(CrossSiteOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<CrossSiteOptions>, CrossSiteOptionsRules>();
        services.AddSingleton<IConfigureOptions<CorsOptions>, CrossSite>();
        services.AddCors();
    }

    /// <summary>Lets other sites read the methods of a service that are public.</summary>
    public static void Open(EndpointBuilder endpoint)
    {
        if (endpoint.Metadata.OfType<GrpcMethodMetadata>().FirstOrDefault() is { } method && AccessTable.Public.Contains(method.Method.FullName))
        {
            endpoint.Metadata.Add(Allowed);
        }
    }

    /// <summary>Lets other sites read an endpoint of its own.</summary>
    public static TBuilder OpenTo<TBuilder>(TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder
    {
        endpoint.Add(built => built.Metadata.Add(Allowed));
        return endpoint;
    }
}
