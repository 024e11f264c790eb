using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace Soliguide.GrpcApi.Limits;

/// <summary>Limits as a part of the front door.</summary>
internal static class LimitHosting
{
    public static IServiceCollection AddLimits(this IServiceCollection services)
    {
        services.AddOptions<LimitOptions>().BindConfiguration(LimitOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<LimitOptions>, LimitOptionsRules>();
        services.AddSingleton<IConfigureOptions<RateLimiterOptions>, CallerLimits>();
        return services.AddRateLimiter(_ => { });
    }
}
