using System.Globalization;
using Soliguide.Cli.Import.Values;

namespace Soliguide.Cli.Tests.Import.Values;

public sealed class ValueTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("930", 570)]
    [InlineData("0930", 570)]
    [InlineData("09:30", 570)]
    [InlineData("9h", 540)]
    [InlineData("9H05", 545)]
    [InlineData("2359", 1440)]
    [InlineData("23:59", 1440)]
    [InlineData("2400", 1440)]
    public void TimeOfDay_KnownForms_AreMinutes(string text, int minutes)
    {
        Assert.True(TimeOfDay.TryRead(text, out var read));
        Assert.Equal(minutes, read);
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("9:")]
    [InlineData("2401")]
    [InlineData("1260")]
    [InlineData("-930")]
    [InlineData("9.5")]
    [InlineData("midi")]
    [InlineData("09:3")]
    public void TimeOfDay_OtherForms_AreRefused(string? text) => Assert.False(TimeOfDay.TryRead(text, out _));

    [Theory]
    [InlineData("2019-07-07T22:00:00Z", "Europe/Paris", "2019-07-08")]
    [InlineData("2019-12-22T23:00:00.000Z", "Europe/Paris", "2019-12-23")]
    [InlineData("2019-07-08T00:00:00+02:00", "Europe/Paris", "2019-07-08")]
    [InlineData("2019-07-08T21:59:59.999Z", "Europe/Paris", "2019-07-08")]
    [InlineData("2019-07-07T20:00:00Z", "Indian/Reunion", "2019-07-08")]
    [InlineData("2019-07-08T04:00:00Z", "America/Guadeloupe", "2019-07-08")]
    [InlineData("2019-07-08T00:00:00Z", "America/Guadeloupe", "2019-07-08")]
    [InlineData("2019-07-08", "Pacific/Noumea", "2019-07-08")]
    [InlineData("8/7/2019", "Europe/Paris", "2019-07-08")]
    public void LocalDate_AnyForm_IsTheDayOfThePlace(string text, string zone, string day)
    {
        Assert.True(LocalDate.TryRead(text, TimeZoneInfo.FindSystemTimeZoneById(zone), out var read));
        Assert.Equal(DateOnly.Parse(day, CultureInfo.InvariantCulture), read);
    }

    [Theory]
    [InlineData("<p>a</p><p>b</p>", "a\nb")]
    [InlineData("l&#39;été &lt;3 &nbsp; x", "l'été <3 x")]
    [InlineData("a < b et <3", "a < b et <3")]
    [InlineData("<STYLE>p{}</STYLE><!-- c -->un<b>e</b> fois<br>deux", "une fois\ndeux")]
    [InlineData("<p>&nbsp;</p>", null)]
    [InlineData("coupé <a href=\"x", "coupé")]
    [InlineData(null, null)]
    public void PlainText_Markup_LeavesTheWords(string? markup, string? text) => Assert.Equal(text, PlainText.Of(markup));

    [Theory]
    [InlineData("FR", "2A", "fr-2a")]
    [InlineData(null, "971", "fr-971")]
    [InlineData("re", null, "fr-974")]
    [InlineData("France", "1", "fr-01")]
    [InlineData("ad", "07", "ad-07")]
    [InlineData("fr", "20", null)]
    [InlineData("fr", "7500", null)]
    [InlineData("fr", null, null)]
    [InlineData("Neverland", "75", null)]
    public void Territories_CountryAndDepartment_AreATerritoryOrNone(string? country, string? department, string? territory) =>
        Assert.Equal(territory, Territories.TryRead(country, department, out var read) ? read.ToString() : null);
}
