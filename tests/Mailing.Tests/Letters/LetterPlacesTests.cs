using Soliguide.Domain.Places.Sheets;
using Soliguide.Domain.Places.Updates;
using Soliguide.Mailing.Letters;

namespace Soliguide.Mailing.Tests.Letters;

public sealed class LetterPlacesTests
{
    [Fact]
    public void Of_OrdinarySheet_SaysWhatWeHold()
    {
        var place = LetterPlaces.Of(Samples.Sheet(), new AnswerContent.NothingChanges(), Samples.Today);

        Assert.Equal("Paris", place.City);
        Assert.Equal(["distribution de repas", "douches", "laverie"], place.Services);
        Assert.Equal("lun.-ven. 9h-12h et 14h-17h30 ; sam. 9h-12h", place.Hours);
        Assert.Equal(["01 99 00 00 01", "06 39 98 00 02"], place.Phones);
        Assert.Empty(place.Planned);
        Assert.Equal("rien ne change", place.LastSeason);
    }

    [Fact]
    public void Of_VerifiedLateInTheEveningUtc_SaysThePlacesOwnDay() =>
        Assert.Equal("mardi 12 mars 2019", LetterPlaces.Of(Samples.Sheet(), null, Samples.Today).LastVerified);

    [Fact]
    public void Of_PlaceOnReferral_NamesNeitherAddressNorCity()
    {
        var place = LetterPlaces.Of(Samples.Sheet() with { OnReferral = true }, null, Samples.Today);

        Assert.Null(place.City);
        Assert.DoesNotContain("Secrète", place.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_MobileRound_IsNotAskedForHours()
    {
        var round = Samples.Sheet() with { Kind = PlaceKind.MobileRound, Stops = [new RoundStop(new()), new RoundStop(new())] };

        Assert.Equal("tournée mobile, 2 arrêts", LetterPlaces.Of(round, null, Samples.Today).Hours);
    }

    [Fact]
    public void Of_PeriodThatEndsToday_IsStillSaid()
    {
        var sheet = Samples.Sheet() with
        {
            Periods =
            [
                new Period("b", PeriodKind.Message, Samples.Today, Samples.Today) { Text = "travaux" },
                new Period("a", PeriodKind.Closure, Samples.Today.AddDays(-9), Samples.Today.AddDays(-1)),
            ],
        };

        Assert.Equal(["message le jeudi 13 juin 2019 (« travaux »)"], LetterPlaces.Of(sheet, null, Samples.Today).Planned);
    }
}
