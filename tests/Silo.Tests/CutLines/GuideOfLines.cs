using System.Globalization;
using Soliguide.Contracts.Campaigns;
using Soliguide.Silo.Tests.Support;
using Soliguide.V1;

namespace Soliguide.Silo.Tests.CutLines;

/// <summary>A guide of two territories, prepared once in a folder: its campaign is under way, every place was asked and is presumed closed.</summary>
internal static class GuideOfLines
{
    private const int Places = 300;
    private static readonly string[] Categories = ["shower", "food_distribution", "laundry"];

    public static IReadOnlyList<string> Ids { get; } =
        [.. Enumerable.Range(1, Places).Select(n => string.Create(CultureInfo.InvariantCulture, $"fr-{(n % 3 == 0 ? 93 : 75)}-{n}"))];

    /// <summary>Makes it.</summary>
    /// <returns>The campaign.</returns>
    public static async Task<string> Prepare(string folder)
    {
        var (now, summer) = (TimeProvider.System.GetUtcNow(), Summer.In("fr-75", "fr-93"));
        var plan = summer.CloneAs("cut-lines", "Coupures", DateOnly.FromDateTime(now.UtcDateTime).DayNumber + 30 - summer.Phases.Ask!.Value.Day.DayNumber);
        plan = plan with { Default = plan.Default with { Dates = plan.PublicPeriod } };
        var live = Directory.CreateDirectory(Path.Combine(folder, "live")).FullName;
        await using var house = await House.Start(now, live);
        await house.Put(Ids.Select(id => Summer.Place(id)));
        await house.Launch(plan);
        await house.Open(plan, CampaignPhase.Ask);
        await house.Open(plan, CampaignPhase.Default);
        return plan.Id;
    }

    /// <summary>A sheet as its owner sends it: other services and languages each time, now and then taken off or on referral.</summary>
    public static PlaceSheet Sheet(string id, Random dice) => new()
    {
        PlaceId = id,
        DisplayName = string.Create(CultureInfo.InvariantCulture, $"Accueil {id}, {dice.Next(1_000)}"),
        TimeZone = "Europe/Paris",
        Status = dice.Next(4) == 0 ? SheetStatus.Offline : SheetStatus.Online,
        OnReferral = dice.Next(6) == 0,
        Description = new string('é', dice.Next(400)),
        Position = new Position { Address = "3 rue de l’Exemple", PostalCode = "75010", City = "Paris" },
        Services = { new ServiceOffer { ServiceId = "s1", Category = Categories[dice.Next(Categories.Length)] } },
        Languages = { dice.Next(2) == 0 ? ["fr", "ar"] : ["fr"] },
    };
}
