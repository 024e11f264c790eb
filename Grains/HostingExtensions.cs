using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Soliguide.Grains.Staff;

namespace Soliguide.Grains;

/// <summary>Registers what the grains need besides storage, schedule, book and settings, which the host provides.</summary>
public static class HostingExtensions
{
    /// <summary>Adds the clocks of grains and of the staff: the real one unless another is registered already.</summary>
    public static IServiceCollection AddSoliguideGrains(this IServiceCollection services)
    {
        services.TryAddKeyedSingleton(Orleans.Runtime.TimeProviderNames.Grains, TimeProvider.System);
        services.TryAddKeyedSingleton(StaffClock.Key, TimeProvider.System);
        return services;
    }
}
