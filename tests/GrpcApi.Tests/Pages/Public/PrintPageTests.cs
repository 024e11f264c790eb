using System.Net;
using Soliguide.Domain.Places.Hours;
using Soliguide.GrpcApi.Pages.Public;
using Soliguide.GrpcApi.Pages.Answers.Words;
using Soliguide.GrpcApi.Pages.Public.Words;
using Soliguide.GrpcApi.Tests.Support;

namespace Soliguide.GrpcApi.Tests.Pages.Public;

[Collection(HouseTests.Name)]
public sealed class PrintPageTests(House house)
{
    [Fact]
    public async Task Sheet_OfATerritory_SaysOfWhenItIsAndTellsPresumedFromAnnounced()
    {
        var shown = await new StaffBrowser(house).Get("/imprimer/fr-75");

        Assert.Contains("Feuille du mercredi 10 juillet 2019 à 12 h.", shown.Text, StringComparison.Ordinal);
        Assert.Contains("Peut-être fermé, non confirmé", shown.Text, StringComparison.Ordinal);
        Assert.Contains("Fermé jusqu’au dimanche 21 juillet 2019 inclus", shown.Text, StringComparison.Ordinal);
        Assert.Contains("Fermeture estivale", shown.Text, StringComparison.Ordinal);
        Assert.Equal(4, shown.Html.Split("<h3").Length - 1);
        Assert.Equal(1, shown.Html.Split("<li class=\"presume\"").Length - 1);
        Assert.DoesNotContain("<script", shown.Html, StringComparison.Ordinal);
        Assert.Contains("/imprimer/fr-75?besoin=food", (await new StaffBrowser(house).Get("/chercher?territoire=fr-75&besoin=food")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sheet_ForANeedInEnglish_HoldsWhatServesItAlone()
    {
        var shown = await new StaffBrowser(house).Get("/imprimer/fr-75?besoin=food&langue=en");

        Assert.Contains("Sheet of ", shown.Text, StringComparison.Ordinal);
        Assert.Equal(1, shown.Html.Split("<h3").Length - 1);
        Assert.Contains("besoin=health&amp;langue=en", shown.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/imprimer/fr-99")]
    [InlineData("/imprimer/Paris")]
    public async Task Sheet_OfNoTerritory_IsNotFoundAndNotKept(string address)
    {
        using var answer = await house.Door.Web.GetAsync(new Uri(address, UriKind.Relative));

        Assert.Equal((HttpStatusCode.NotFound, "no-store"), (answer.StatusCode, answer.Headers.CacheControl!.ToString()));
    }

    [Fact]
    public void Week_WithTheSameDaysInARow_SaysThemOnce()
    {
        var (day, short1) = (new TimeSlot(new TimeOnly(9, 0), new TimeOnly(17, 0)), new TimeSlot(new TimeOnly(9, 0), new TimeOnly(12, 0)));
        var week = new WeeklyHours { Monday = [day], Tuesday = [day], Thursday = [day], Friday = [short1] };
        var words = PublicWords.All[0];
        string Hours(TimeSlot slot) => words.Calendar.Hours([slot]);

        Assert.Equal($"lundi–mardi {Hours(day)} ; jeudi {Hours(day)} ; vendredi {Hours(short1)}", PrintWeek.Of(week, words));
    }
}
