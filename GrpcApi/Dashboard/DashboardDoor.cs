using Microsoft.Extensions.Options;
using Orleans.Dashboard;
using Soliguide.Domain.Staff;
using Soliguide.GrpcApi.Telemetry;

namespace Soliguide.GrpcApi.Dashboard;

/// <summary>
/// Orleans' own dashboard, where <see cref="TelemetryOptions.Dashboard"/> says so and for administrators alone: how many grains of each kind live in which
/// silo, which of their methods are called, how long they take and how often they fail. It names kinds and methods, never a grain.
/// </summary>
internal static class DashboardDoor
{
    /// <summary>Where it stands.</summary>
    public const string Address = "/orleans";

    /// <summary>Who may look.</summary>
    public const StaffRole Least = StaffRole.Administrator;

    /// <summary>Maps it behind its guard, or nothing. The host has registered it with Orleans where the setting says so.</summary>
    public static void Map(WebApplication app)
    {
        if (app.Services.GetRequiredService<IOptions<TelemetryOptions>>().Value.Dashboard)
        {
            app.UseMiddleware<DashboardGuard>();
            app.MapOrleansDashboard(Address).WithMetadata(DashboardEndpoint.Mark);
        }
    }
}
