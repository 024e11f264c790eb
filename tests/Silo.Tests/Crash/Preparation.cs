using Soliguide.Domain.Campaigns;
using Soliguide.Domain.Places.Contacts;
using Soliguide.Domain.Places.Sheets;
using Soliguide.Silo.Rehearsal.DemoData;
using Soliguide.Silo.Tests.Support;

namespace Soliguide.Silo.Tests.Crash;

/// <summary>A data folder made once: 5,000 invented places and a launched campaign whose ask was due yesterday while the server was down.</summary>
internal sealed record Preparation(string Folder, CampaignPlan Plan, IReadOnlyList<ImportedPlace> InScope)
{
    public IEnumerable<ImportedPlace> WithMail => InScope.Where(p => p.Contacts.Count > 0);

    /// <summary>Persons who are to get one letter each.</summary>
    public int Letters => WithMail.Select(p => p.Contacts[0].Person).Distinct().Count();

    /// <summary>Makes it; with a database it lies there.</summary>
    public static async Task<Preparation> Make(string folder, DateTimeOffset now, string? database = null, int most = int.MaxValue)
    {
        var summer = Summer.All;
        var yesterday = DateOnly.FromDateTime(now.UtcDateTime).AddDays(-1);
        var shift = yesterday.DayNumber - summer.Phases.Ask!.Value.Day.DayNumber;
        var plan = summer.CloneAs("power-cut", "Coupure", shift);
        plan = plan with { Default = plan.Default with { Dates = plan.PublicPeriod } };
        var ask = plan.StartOf(plan.Territories[0].Territory, Phase.Ask)!.Value;
        var places = DemoPlaces.Generate(611).Take(most).ToList();

        var live = Directory.CreateDirectory(Path.Combine(folder, "live")).FullName;
        await using var house = await House.Start(ask.AddHours(-1), live, database: database);
        await house.Put(places);
        await house.Launch(plan);
        return new Preparation(folder, plan, [.. places.Where(p => p.Sheet.Status == SheetStatus.Online)]);
    }

    public string Copy(string name)
    {
        var copy = Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(Folder)!, name, "live"));
        foreach (var file in Directory.GetFiles(Path.Combine(Folder, "live")))
        {
            File.Copy(file, Path.Combine(copy.FullName, Path.GetFileName(file)));
        }

        return copy.Parent!.FullName;
    }
}
