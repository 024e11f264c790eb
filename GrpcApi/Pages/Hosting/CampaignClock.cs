using Soliguide.Domain.Places;
using Soliguide.GrpcApi.Hosting;

namespace Soliguide.GrpcApi.Pages.Hosting;

/// <summary>What time it is in the campaign: virtual in the demo, real in service.</summary>
internal sealed class CampaignClock([FromKeyedServices(ApiClocks.Campaign)] TimeProvider clock)
{
    /// <summary>Figures of all territories together are counted by the days of Paris.</summary>
    public static TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    /// <summary>The instant (UTC).</summary>
    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>The day in Paris.</summary>
    public DateOnly Today => LocalDay.Of(Now, Zone);
}
