namespace Soliguide.Domain.Campaigns;

/// <content>Plans of the next season from those of the last. Territories, quiet times and scope go over; notes stay behind.</content>
public sealed partial record CampaignPlan
{
    /// <summary>
    /// This plan with every date so many days later. 364 days is the same season a year on, on the same weekdays; its default dates
    /// come from the new year's holidays unless they were given.
    /// </summary>
    public CampaignPlan CloneAs(string id, string title, int shiftDays)
    {
        var period = PublicPeriod.AddDays(shiftDays);
        return Cloned(id, title) with
        {
            Year = period.From.Year,
            PublicPeriod = period,
            Default = Default with { Dates = Default.Dates?.AddDays(shiftDays) },
            Phases = Phases.AddDays(shiftDays),
            Territories = Territories.Select(territory => territory with
            {
                Phases = territory.Phases?.AddDays(shiftDays),
                DefaultDates = territory.DefaultDates?.AddDays(shiftDays),
            }).ToValueList(),
        };
    }

    /// <summary>This plan for another season. Dates that a territory had of its own belong to the old season and are left out.</summary>
    public CampaignPlan CloneAs(string id, string title, SeasonDates dates) => Cloned(id, title) with
    {
        Season = dates.Season,
        Year = dates.PublicPeriod.From.Year,
        PublicPeriod = dates.PublicPeriod,
        Default = new DefaultPlan(dates.Message),
        Phases = dates.Phases,
        Territories = Territories.Select(territory => new TerritoryPlan(territory.Territory, territory.TimeZone)).ToValueList(),
    };

    private CampaignPlan Cloned(string id, string title) => this with { Id = id, Title = title, ClonedFrom = Id, Notes = null };
}
