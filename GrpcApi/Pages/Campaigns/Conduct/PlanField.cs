using System.Globalization;
using Soliguide.Domain.Campaigns;
using Soliguide.GrpcApi.Pages.Words;

namespace Soliguide.GrpcApi.Pages.Campaigns.Conduct;

/// <summary>Where the form of a plan shows what the rules of plans call by their own paths, such as <c>territories[2].phases.ask</c>.</summary>
internal static class PlanField
{
    /// <summary>Days and times of the phases: <c>phase-ask</c>; <c>phase-fr-75-ask</c> for a territory's own.</summary>
    public const string Phase = "phase-";

    /// <summary>The days that silence is about, first and last.</summary>
    public const string DefaultFrom = "defaut-du";

    public const string DefaultTo = "defaut-au";

    private static readonly Dictionary<string, string> Whole = new()
    {
        ["id"] = "id", ["title"] = "titre", ["season"] = "saison", ["year"] = "periode-du", ["publicPeriod.to"] = "periode-au",
        ["default.message"] = "message", ["default.dates.to"] = DefaultTo, ["territories"] = "nouveau", ["quietTimes"] = "heures",
    };

    /// <summary>The field of the form that a problem is about; null when it is about none.</summary>
    /// <param name="plan">The plan that was checked.</param>
    /// <param name="path">As the rules name it, with or without <c>plan.</c> before it.</param>
    public static string? Of(CampaignPlan plan, string path)
    {
        path = path.StartsWith("plan.", StringComparison.Ordinal) ? path["plan.".Length..] : path;
        if (Whole.TryGetValue(path, out var field))
        {
            return field;
        }

        if (path.StartsWith("phases.", StringComparison.Ordinal))
        {
            return Phase + path["phases.".Length..];
        }

        if (path.StartsWith("scope.exceptions", StringComparison.Ordinal))
        {
            return "exceptions";
        }

        return Territory(plan, path, out var rest) is not { } territory ? null : rest switch
        {
            "territory" => "nouveau",
            "timeZone" => $"fuseau-{territory}",
            "defaultDates.to" or "defaultDates" => $"{DefaultTo}-{territory}",
            _ when rest.StartsWith("phases.", StringComparison.Ordinal) => $"{Phase}{territory}-{rest["phases.".Length..]}",
            _ => $"{DefaultFrom}-{territory}",
        };
    }

    /// <summary>What the field of a problem is called on the page.</summary>
    public static string NameOf(CampaignPlan plan, string path)
    {
        path = path.StartsWith("plan.", StringComparison.Ordinal) ? path["plan.".Length..] : path;
        if (Territory(plan, path, out var rest) is { } territory)
        {
            var name = PageWords.Territory(territory.ToString());
            return rest.StartsWith("phases.", StringComparison.Ordinal) ? $"{PageWords.Of("phase." + rest["phases.".Length..])}, {name}" : name;
        }

        return path.StartsWith("phases.", StringComparison.Ordinal)
            ? PageWords.Of("phase." + path["phases.".Length..])
            : PlanWords.Of($"field.{Of(plan, path)}");
    }

    private static Domain.Places.TerritoryKey? Territory(CampaignPlan plan, string path, out string rest)
    {
        const string Start = "territories[";
        var end = path.IndexOf(']', StringComparison.Ordinal);
        rest = "";
        if (!path.StartsWith(Start, StringComparison.Ordinal)
            || !int.TryParse(path.AsSpan(Start.Length, end - Start.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            || index >= plan.Territories.Count)
        {
            return null;
        }

        rest = path[(end + 1)..].TrimStart('.');
        return plan.Territories[index].Territory;
    }
}
