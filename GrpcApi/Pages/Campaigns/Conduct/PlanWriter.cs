using System.Globalization;
using Soliguide.Domain.Campaigns;
using Soliguide.GrpcApi.Pages.Words;

namespace Soliguide.GrpcApi.Pages.Campaigns.Conduct;

/// <summary>Fills the form of a plan with what a plan says.</summary>
internal static class PlanWriter
{
    private const string Comma = ", ";

    public static PlanFields Write(CampaignPlan plan)
    {
        var fields = new PlanFields
        {
            ["titre"] = plan.Title,
            ["saison"] = FigureWriter.Name(plan.Season),
            ["notes"] = plan.Notes ?? "",
            ["message"] = plan.Default.Message,
        };
        WriteDays(fields, "periode-du", "periode-au", plan.PublicPeriod);
        WriteDays(fields, PlanField.DefaultFrom, PlanField.DefaultTo, plan.Default.Dates);
        WritePhases(fields, PlanField.Phase, plan.Phases);
        fields.Set("territoire", plan.Territories.Select(territory => territory.Territory.ToString()));
        foreach (var territory in plan.Territories)
        {
            var key = territory.Territory.ToString();
            fields[$"fuseau-{key}"] = territory.TimeZone;
            WriteDays(fields, $"{PlanField.DefaultFrom}-{key}", $"{PlanField.DefaultTo}-{key}", territory.DefaultDates);
            WritePhases(fields, $"{PlanField.Phase}{key}-", territory.Phases);
        }

        fields.Set("jours", plan.QuietTimes.Days.Select(FigureWriter.Name));
        fields["heures"] = string.Join(Comma, plan.QuietTimes.Hours.Select(slot => $"{Time(slot.Start)}-{Time(slot.End)}"));
        fields["feries"] = plan.QuietTimes.PublicHolidays ? "oui" : "";
        WriteScope(fields, plan);
        return fields;
    }

    private static void WriteScope(PlanFields fields, CampaignPlan plan)
    {
        fields.Set("statuts", plan.Scope.Statuses.Select(FigureWriter.Name));
        fields.Set("genres", plan.Scope.Kinds.Select(FigureWriter.Name));
        fields.Set("lecteurs", plan.Scope.Visibilities.Select(FigureWriter.Name));
        fields["categories-seules"] = string.Join(Comma, plan.Scope.Categories.Only);
        fields["categories-sauf"] = string.Join(Comma, plan.Scope.Categories.Except);
        fields["reseaux-seuls"] = string.Join(Comma, plan.Scope.Networks.Only);
        fields["reseaux-sauf"] = string.Join(Comma, plan.Scope.Networks.Except);
        fields["exceptions"] = string.Join('\n', plan.Scope.Exceptions.Select(
            exception => $"{exception.Place} {(exception.Included ? "oui" : "non")} {exception.Reason}"));
    }

    private static void WritePhases(PlanFields fields, string prefix, PhaseDates? dates)
    {
        foreach (var phase in Enum.GetValues<Phase>())
        {
            fields[prefix + FigureWriter.Name(phase)] = dates?.Of(phase)?.ToString() ?? "";
        }
    }

    private static void WriteDays(PlanFields fields, string from, string to, DayRange? days) =>
        (fields[from], fields[to]) = days is null ? ("", "") : (FrenchDates.Iso(days.From), FrenchDates.Iso(days.To));

    private static string Time(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
