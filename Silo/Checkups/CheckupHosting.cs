using Soliguide.Domain.Campaigns.Calendar;
using Soliguide.Grains.Checkups;
using Soliguide.Silo.Checkups.Checks;

namespace Soliguide.Silo.Checkups;

/// <summary>Whether the silo and what it lives on are well, for whoever asks.</summary>
internal static class CheckupHosting
{
    /// <summary>Adds the checks. Nothing is looked at before somebody asks.</summary>
    public static IServiceCollection AddSoliguideCheckup(this IServiceCollection services)
    {
        services.AddSingleton(new CheckupClock(TimeProvider.System));
        services.AddSingleton(SchoolCalendar.France);
        services.AddSingleton<ICheck, StorageCheck>();
        services.AddSingleton<ICheck, DiskCheck>();
        services.AddSingleton<ICheck, DatabaseClockCheck>();
        services.AddSingleton<ICheck, TimeZoneCheck>();
        services.AddSingleton<ICheck, PostCheck>();
        services.AddSingleton<ICheck, KeyCheck>();
        services.AddSingleton<ICheck, CalendarCheck>();
        services.AddSingleton<ICheck, PhaseCheck>();
        services.AddSingleton<Members>();
        services.AddSingleton<ICheckup, Checkup>();
        return services;
    }
}
