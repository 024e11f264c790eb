using System.Security.Cryptography;
using System.Text;
using Soliguide.Domain.Json;
using Soliguide.Domain.Places.Contacts;
using Soliguide.Domain.Places.Sheets;
using Soliguide.Silo.Rehearsal.DemoData;

namespace Soliguide.Silo.Tests.DemoData;

public sealed class DemoPlacesTests
{
    private static readonly List<ImportedPlace> Guide = [.. DemoPlaces.Generate(2019)];

    [Fact]
    public void Generate_SameSeed_IsTheSameGuideOnEveryMachine()
    {
        var lines = Guide.Take(500).Select(p => $"{p.Sheet.Key} {p.Sheet.Name} {p.Sheet.Position.Latitude:R} {Mail(p)}");
        var print = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))));
        Assert.Equal("87fd056c9ccce8f737a77f008514b9deed8426005bf45bfedaad47917ffe273e", print);
        Assert.Equal(Guide, DemoPlaces.Generate(2019));
    }

    [Fact]
    public void Generate_AnotherSeed_IsAnotherGuide() =>
        Assert.NotEqual(Guide[0], DemoPlaces.Generate(2020).First());

    [Fact]
    public void Generate_FiveThousand_HaveKeysOfTheirOwnInFiveTerritories()
    {
        Assert.Equal(5000, Guide.DistinctBy(p => p.Sheet.Key).Count());
        var shares = Guide.CountBy(p => p.Sheet.Key.Territory.ToString()).ToDictionary(t => t.Key, t => t.Value / 5000.0);
        Assert.Equal(["fr-33", "fr-44", "fr-75", "fr-92", "fr-93"], shares.Keys.Order());
        Near(0.34, shares["fr-75"], 0.06);
        Near(0.20, shares["fr-93"], 0.05);
        Near(0.13, shares["fr-92"], 0.05);
        Near(0.15, shares["fr-44"], 0.05);
        Near(0.18, shares["fr-33"], 0.05);
    }

    [Theory]
    [InlineData(0.10)]
    [InlineData(0.25)]
    [InlineData(0.45)]
    public void Generate_ShareWithoutMail_IsTheOneAskedFor(double share)
    {
        var without = DemoPlaces.Generate(7, 5000, new DemoOptions { WithoutMail = share }).Count(p => p.Contacts.Count == 0);
        Near(share, without / 5000.0, 0.025);
    }

    [Fact]
    public void Generate_ShareOutOfRange_IsRefusedByName() =>
        Assert.Equal(
            "WithoutMail",
            Assert.Throws<ArgumentOutOfRangeException>(() => DemoPlaces.Generate(1, 1, new DemoOptions { WithoutMail = 0.8 })).ParamName);

    [Fact]
    public void Generate_LargestPerson_LooksAfter170PlacesInSeveralTerritories()
    {
        var persons = Guide.SelectMany(p => p.Contacts.Select(c => (c.Person, p.Sheet.Key.Territory))).GroupBy(p => p.Person).ToList();
        var largest = persons.MaxBy(p => p.Count())!;
        Assert.Equal(170, largest.Count());
        Assert.Equal(5, largest.Select(p => p.Territory).Distinct().Count());
        Near(0.6, persons.Count(p => p.Count() == 1) / (double)persons.Count, 0.15);
    }

    [Fact]
    public void Generate_Addresses_CannotReachAnybody()
    {
        Assert.All(Guide.SelectMany(p => p.Contacts), contact =>
        {
            Assert.EndsWith(".example.org", contact.Mail, StringComparison.Ordinal);
            Assert.True(Mailbox.TryNormalise(contact.Mail, out var address));
            Assert.Equal(contact.Mail, address);
        });
        Assert.All(Guide.SelectMany(p => p.Sheet.Phones), phone =>
            Assert.Matches("^(01 99 00|02 61 91|05 36 49|06 39 98) [0-9]{2} [0-9]{2}$", phone.Number));
    }

    [Fact]
    public void Generate_Sheets_ShowEveryKindOfPlace()
    {
        Near(0.02, Share(s => s.Kind == PlaceKind.MobileRound), 0.012);
        Assert.All(Guide.Where(p => p.Sheet.Kind == PlaceKind.MobileRound), p => Assert.InRange(p.Sheet.Stops.Count, 2, 5));
        Near(0.10, Share(s => s.OnReferral), 0.04);
        Near(0.04, Share(s => s.Visibility == Visibility.Professionals), 0.015);
        Near(0.02, Share(s => s.Status == SheetStatus.Draft), 0.01);
        Near(0.02, Share(s => s.Status == SheetStatus.Offline), 0.01);
        Near(0.25, Share(s => s.Hours is null), 0.08);
        Near(0.03, Share(s => s.OwnerNetwork is not null), 0.025);
        Assert.All(Guide, p => Assert.InRange(p.Sheet.LastVerified!.Value.Year, 2017, 2019));
    }

    [Theory]
    [InlineData("food_packages", 0.09)]
    [InlineData("french_course", 0.10)]
    [InlineData("domiciliation", 0.065)]
    [InlineData("day_hosting", 0.065)]
    [InlineData("legal_advice", 0.10)]
    [InlineData("long_term_accomodation", 0.045)]
    public void Generate_Services_AreMixedAsTheProfilesSay(string category, double share) =>
        Near(share, Share(s => s.Services.Any(service => service.Category == category)), 0.02);

    [Fact]
    public void Generate_PublicsAndAccess_ShowEveryChoiceOfTheSearch()
    {
        Near(0.2, Share(s => s.Publics is null), 0.04);
        Assert.All(Enum.GetValues<Welcome>(), welcome => Assert.InRange(Share(s => s.Publics?.Welcome == welcome), 0.1, 0.7));
        Assert.All((PublicGroup[])[PublicGroup.Women, PublicGroup.Men, PublicGroup.Family], group =>
            Assert.InRange(Share(s => s.Publics is { Welcome: Welcome.Exclusive } only && only.Groups.Contains(group)), 0.02, 0.2));
        Near(0.35, Share(s => s.Accessibility?.Wheelchair == Wheelchair.Yes), 0.03);
        Assert.All(Enum.GetValues<Wheelchair>(), wheelchair => Assert.InRange(Share(s => s.Accessibility?.Wheelchair == wheelchair), 0.08, 0.4));
        Near(0.12, Share(s => s.Accessibility?.Animals == true), 0.03);
        Assert.Contains(Guide, p => p.Sheet.Services.Any(service => service.Publics is not null));
        Assert.All(Guide.Where(p => p.Sheet.Name.Contains("Mise à l'abri", StringComparison.Ordinal)), p => Assert.Contains(PublicGroup.Women, p.Sheet.Publics!.Groups));
        Assert.All(Guide, p => Assert.Empty(SheetRules.Check(p.Sheet)));
    }

    [Fact]
    public void Generate_AnyPlace_SurvivesItsDocument() =>
        Assert.All(Guide.Take(300), place => Assert.Equal(place, DomainJson.Read<ImportedPlace>(DomainJson.Write(place))));

    [Fact]
    public void Generate_FiftyThousand_AreStreamed()
    {
        var keys = new HashSet<string>();
        var largest = DemoPlaces.Generate(3, 50_000)
            .Select(p => (Added: keys.Add(p.Sheet.Key.ToString()), Person: Mail(p)))
            .Where(p => p.Added && p.Person is not null)
            .CountBy(p => p.Person!)
            .Max(p => p.Value);
        Assert.Equal((50_000, 170), (keys.Count, largest));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(27)]
    [InlineData(100)]
    [InlineData(5001)]
    public void Generate_AnyCount_GivesExactlyAsMany(int count) => Assert.Equal(count, DemoPlaces.Generate(1, count).Count());

    private static string? Mail(ImportedPlace place) => place.Contacts is [var contact, ..] ? contact.Mail : null;

    private static double Share(Func<PlaceSheet, bool> holds) => Guide.Count(p => holds(p.Sheet)) / (double)Guide.Count;

    private static void Near(double expected, double found, double tolerance) =>
        Assert.InRange(found, expected - tolerance, expected + tolerance);
}
