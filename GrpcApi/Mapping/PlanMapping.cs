using Soliguide.Domain.Campaigns;
using Soliguide.Domain.Campaigns.Scopes;
using DayOfWeek = System.DayOfWeek;
using WireDay = Google.Type.DayOfWeek;

namespace Soliguide.GrpcApi.Mapping;

/// <summary>Plans of campaigns. Reading judges the form only; the rules judge the plan.</summary>
internal static class PlanMapping
{
    private const int MostTerritories = 200;
    private const int DaysInWeek = 7;

    public static V1.CampaignPlan ToWire(this CampaignPlan plan) => new()
    {
        CampaignId = plan.Id,
        Season = plan.Season.ToWire<Season, V1.Season>(),
        Year = plan.Year,
        Title = plan.Title,
        ClonedFrom = plan.ClonedFrom ?? "",
        Notes = plan.Notes ?? "",
        PublicPeriod = plan.PublicPeriod.ToWire(),
        DefaultPlan = new V1.DefaultPlan { Message = plan.Default.Message, Dates = plan.Default.Dates?.ToWire() },
        Phases = plan.Phases.ToWire(),
        Territories = { plan.Territories.Select(ToWire) },
        QuietTimes = new V1.QuietTimes
        {
            Days = { plan.QuietTimes.Days.Select(day => day == DayOfWeek.Sunday ? WireDay.Sunday : (WireDay)(int)day) },
            Hours = { plan.QuietTimes.Hours.Select(HoursMapping.ToWire) },
            PublicHolidays = plan.QuietTimes.PublicHolidays,
        },
        Scope = plan.Scope.ToWire(),
    };

    public static CampaignPlan ReadPlan(this V1.CampaignPlan plan, Reading at) => new()
    {
        Id = plan.CampaignId.ReadCampaign(at["campaign_id"]),
        Season = plan.Season.ReadEnum<V1.Season, Season>(at["season"]),
        Year = plan.Year,
        Title = plan.Title,
        ClonedFrom = plan.ClonedFrom.OrNull(),
        Notes = plan.Notes.OrNull(),
        PublicPeriod = plan.PublicPeriod.ReadDays(at["public_period"]),
        Default = new DefaultPlan(plan.DefaultPlan?.Message ?? "", plan.DefaultPlan?.Dates.ReadDaysOrNull(at["default_plan"]["dates"])),
        Phases = plan.Phases.ReadPhases(at["phases"]) ?? new PhaseDates(),
        Territories = plan.Territories.ReadList(at["territories"], MostTerritories, Read),
        QuietTimes = plan.QuietTimes.ReadQuiet(at["quiet_times"]),
        Scope = plan.Scope is { } scope ? scope.Read(at["scope"]) : new ScopeRule(),
    };

    private static V1.TerritoryPlan ToWire(TerritoryPlan territory) => new()
    {
        Territory = territory.Territory.ToString(),
        TimeZone = territory.TimeZone,
        Phases = territory.Phases?.ToWire(),
        DefaultDates = territory.DefaultDates?.ToWire(),
    };

    private static TerritoryPlan Read(V1.TerritoryPlan territory, Reading at) =>
        new(territory.Territory.ReadTerritory(at["territory"]), territory.TimeZone)
        {
            Phases = territory.Phases.ReadPhases(at["phases"]),
            DefaultDates = territory.DefaultDates.ReadDaysOrNull(at["default_dates"]),
        };

    private static V1.PhaseDates ToWire(this PhaseDates dates) => new()
    {
        CollectContacts = dates.CollectContacts?.ToWire(),
        Ask = dates.Ask?.ToWire(),
        Remind = dates.Remind?.ToWire(),
        Call = dates.Call?.ToWire(),
        DefaultNotice = dates.Default?.ToWire(),
        LastAsk = dates.LastAsk?.ToWire(),
        End = dates.End?.ToWire(),
    };

    private static PhaseDates? ReadPhases(this V1.PhaseDates? dates, Reading at) => dates is null ? null : new PhaseDates
    {
        CollectContacts = dates.CollectContacts.ReadMoment(at["collect_contacts"]),
        Ask = dates.Ask.ReadMoment(at["ask"]),
        Remind = dates.Remind.ReadMoment(at["remind"]),
        Call = dates.Call.ReadMoment(at["call"]),
        Default = dates.DefaultNotice.ReadMoment(at["default_notice"]),
        LastAsk = dates.LastAsk.ReadMoment(at["last_ask"]),
        End = dates.End.ReadMoment(at["end"]),
    };

    private static QuietTimes ReadQuiet(this V1.QuietTimes? quiet, Reading at) => quiet is null ? new QuietTimes() : new QuietTimes
    {
        Days = quiet.Days.ReadList(at["days"], DaysInWeek, ReadDay),
        Hours = quiet.Hours.ReadSlots(at["hours"]),
        PublicHolidays = quiet.PublicHolidays,
    };

    // The wire counts Monday 1 to Sunday 7, .NET Sunday 0 to Saturday 6.
    private static DayOfWeek ReadDay(WireDay day, Reading at)
    {
        if (day is < WireDay.Monday or > WireDay.Sunday)
        {
            at.Refuse(Errors.FieldErrors.Value, "Give a day of the week.");
        }

        return (DayOfWeek)((int)day % DaysInWeek);
    }
}
