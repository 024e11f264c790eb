using Microsoft.Extensions.Options;
using Soliguide.Domain.Campaigns.BuiltIn;
using Soliguide.Silo.Hosting;

namespace Soliguide.Silo.Rehearsal;

/// <summary>The summer of 2019 at a day a second while the front door serves. When it is over the last day stays.</summary>
internal sealed partial class Demo(
    IServiceProvider services, RehearsalClock clock, IOptions<SiloOptions> silo, IOptions<RehearsalOptions> options, ILogger<Demo> log)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var plan = BuiltInPlans.Find("summer-2019")!;
        var places = RehearsalHosting.PlacesOf(plan, silo.Value.DemoSeed, silo.Value.DemoPlaces, options.Value);
        var rehearsal = services.MakeRehearsal(plan, silo.Value.DemoSeed, clock, new Pace(silo.Value.DemoDaysPerSecond));
        await Task.Yield();
        await rehearsal.Run(places, stoppingToken);
        Log.Over(log);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, EventName = "demo.over", Message = "The summer is over; its last day stays to be looked at.")]
        public static partial void Over(ILogger log);
    }
}
