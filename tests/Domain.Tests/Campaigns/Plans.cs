using Soliguide.Domain.Campaigns;
using Soliguide.Domain.Places;

namespace Soliguide.Domain.Tests.Campaigns;

/// <summary>A small plan that breaks no rule, for tests to bend.</summary>
internal static class Plans
{
    public static readonly TerritoryKey Paris = new("fr", "75");
    public static readonly TerritoryKey Reunion = new("fr", "974");
    public static readonly TerritoryKey Guadeloupe = new("fr", "971");

    public static CampaignPlan Small { get; } = new()
    {
        Id = "summer-2019",
        Season = Season.Summer,
        Year = 2019,
        Title = "Été 2019",
        PublicPeriod = new DayRange(new DateOnly(2019, 7, 6), new DateOnly(2019, 9, 1)),
        Default = new DefaultPlan("Attention."),
        Phases = new PhaseDates
        {
            CollectContacts = At("2019-05-15T09:00"),
            Ask = At("2019-06-13T10:00"),
            Remind = At("2019-06-24T10:00"),
            Call = At("2019-07-01T09:00"),
            Default = At("2019-07-06T06:00"),
            LastAsk = At("2019-08-05T10:00"),
            End = At("2019-08-15T18:00"),
        },
        Territories = [new TerritoryPlan(Paris, "Europe/Paris")],
    };

    public static LocalMoment At(string text) =>
        LocalMoment.TryParse(text, out var moment) ? moment : throw new FormatException(text);
}
