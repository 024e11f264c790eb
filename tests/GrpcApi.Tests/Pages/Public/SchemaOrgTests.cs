using System.Text.Json;
using System.Text.RegularExpressions;
using Soliguide.Domain.Places;
using Soliguide.Domain.Places.Public;
using Soliguide.Domain.Places.Sheets;
using Soliguide.GrpcApi.Pages.Public;
using Soliguide.GrpcApi.Tests.Fakes;
using Soliguide.GrpcApi.Tests.Support;

namespace Soliguide.GrpcApi.Tests.Pages.Public;

/// <summary>What sheets tell search engines.</summary>
[Collection(HouseTests.Name)]
public sealed partial class SchemaOrgTests(House house)
{
    [Fact]
    public async Task Sheet_ForMachines_HoldsHoursAndClosuresAndCannotEndItsScript()
    {
        var page = (await new StaffBrowser(house).Get("/fiche/fr-75-3")).Html;
        using var data = JsonDocument.Parse(Data().Match(page).Groups[1].Value);

        Assert.Equal("https://schema.org", data.RootElement.GetProperty("@context").GetString());
        Assert.Equal(5, data.RootElement.GetProperty("openingHoursSpecification").GetArrayLength());
        Assert.Equal("2019-07-21", data.RootElement.GetProperty("specialOpeningHoursSpecification")[0].GetProperty("validThrough").GetString());
        Assert.DoesNotContain("<", SchemaOrg.Of(Samples.Open("fr-75-1") with { Name = "</script><script>alert(1)</script>" }, "https://example.org"), StringComparison.Ordinal);
    }

    [Fact]
    public void SchemaOrg_OfWhomAPlaceReceivesAndWhoGetsIn_TellsWhatIsCertain()
    {
        var card = Samples.Open("fr-75-1") with
        {
            Publics = new(Welcome.Exclusive) { Groups = [PublicGroup.Women, PublicGroup.Family], AgeFrom = 18 },
            Accessibility = new() { Wheelchair = Wheelchair.No, Animals = true },
        };

        Assert.Contains(
            """
            "audience":{"@type":"PeopleAudience","audienceType":"femmes et en m\u00EAme temps familles avec enfants, \u00E0 partir de 18 ans","suggestedGender":"female","suggestedMinAge":18},"amenityFeature":[{"@type":"LocationFeatureSpecification","name":"wheelchair accessible","value":false},{"@type":"LocationFeatureSpecification","name":"animals allowed","value":true}]
            """,
            SchemaOrg.Of(card, "https://example.org"), StringComparison.Ordinal);
        var bare = SchemaOrg.Of(card with { Publics = new(Welcome.Unconditional), Accessibility = new() { Wheelchair = Wheelchair.Partial } }, "https://example.org");
        Assert.All((string[])["audience", "amenityFeature"], word => Assert.DoesNotContain(word, bare, StringComparison.Ordinal));
    }

    [Fact]
    public void SchemaOrg_OfAPlaceOnReferral_TellsTheTownAlone()
    {
        var sheet = new PlaceSheet(PlaceKey.Parse("fr-75-5"), "Refuge", "Europe/Paris")
        {
            OnReferral = true,
            Position = new Position { City = "Paris", Address = "3 impasse Cachée", PostalCode = "75018", Latitude = 48.8871, Longitude = 2.3592 },
        };

        var text = SchemaOrg.Of(PublicView.Of(sheet, [])!, "https://example.org/fiche/fr-75-5");

        Assert.Contains("\"addressLocality\":\"Paris\"", text, StringComparison.Ordinal);
        Assert.All((string[])["impasse", "75018", "48.8", "2.35", "geo"], secret => Assert.DoesNotContain(secret, text, StringComparison.Ordinal));
    }

    [GeneratedRegex("<script type=\"application/ld(?:\\+|&#x2B;)json\">(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex Data();
}
