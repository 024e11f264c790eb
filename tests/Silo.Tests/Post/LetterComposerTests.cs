using Microsoft.Extensions.Options;
using Soliguide.Contracts;
using Soliguide.Contracts.Persons;
using Soliguide.Contracts.Places;
using Soliguide.Domain.Campaigns;
using Soliguide.Domain.Json;
using Soliguide.Domain.Places;
using Soliguide.Domain.Places.Sheets;
using Soliguide.Mailing.Letters;
using Soliguide.Silo.Post;
using Soliguide.Silo.Tests.Support;

namespace Soliguide.Silo.Tests.Post;

public sealed class LetterComposerTests
{
    private static readonly Days Paris = new(new DateOnly(2019, 7, 6), new DateOnly(2019, 9, 1));
    private static readonly Days Island = new(new DateOnly(2019, 7, 6), new DateOnly(2019, 8, 15));

    /// <summary>23:00 in Paris on 5 July, and 01:00 on 6 July on Réunion.</summary>
    private static readonly DateTimeOffset Evening = new(2019, 7, 5, 21, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Compose_PlacesOfTwoHolidays_SaysForEachGroupItsDates()
    {
        var letter = Compose("fr", "fr-974-1", "fr-75-1", "fr-44-1", "fr-75-2");

        Assert.Equal(
            [(Island.To, "fr-974-1"), (Paris.To, "fr-75-1 fr-44-1 fr-75-2")],
            letter.PresumedDates.Select(dates => (dates.To, string.Join(' ', dates.Places))));
        Assert.Equal(Paris.From, letter.PresumedFrom);
    }

    [Fact]
    public void Compose_PlacesOfTwoTerritoriesWithTheSameHolidays_IsTheLetterOfOne()
    {
        var letter = Compose("fr", "fr-75-1", "fr-44-1");

        Assert.Empty(letter.PresumedDates);
        Assert.Equal(Paris.From, letter.PresumedFrom);
        Assert.Empty(letter.OtherLanguages);
    }

    [Fact]
    public void Compose_PeriodThatIsOverOnOneClockAlone_IsLeftOutThere()
    {
        var letter = Compose("fr", "fr-75-1", "fr-974-1");

        Assert.Equal([1, 0], letter.Places.Select(place => place.Planned.Count));
        Assert.Equal(TimeSpan.FromHours(2), letter.Date.Offset);
    }

    [Fact]
    public void Compose_PlaceWhoseTerritoryLeftThePlan_TakesTheDatesOfTheFirst() =>
        Assert.Empty(Compose("fr", "fr-75-1", "fr-13-1").PresumedDates);

    [Theory]
    [InlineData("es", "es en ar")]
    [InlineData("uk", "en es ar")]
    [InlineData("fr", "")]
    public void Compose_PersonOfALanguage_IsOfferedTheOtherLanguagesOfThePage(string language, string offered) =>
        Assert.Equal(offered, string.Join(' ', Compose(language, "fr-75-1").OtherLanguages.Select(other => other.Code)));

    private static LetterModel Compose(string language, params string[] places)
    {
        var plan = Summer.In("fr-75", "fr-44") with
        {
            Territories =
            [
                Territory("fr-75", "Europe/Paris", Paris), Territory("fr-44", "Europe/Paris", Paris), Territory("fr-974", "Indian/Reunion", Island),
            ],
        };
        var draft = new LetterDraft(
            plan.Id, LetterName.Ask, new ContactEntry(Summer.PersonOf("anna"), "anna@example.org", null, null, language), [],
            [.. places.Select(place => new PlaceBrief(new SheetDocument(DomainJson.Write(Sheet(place))), null))], Evening);
        var options = Options.Create(new PostOptions());
        return new LetterComposer(options, new LetterAddresses(options)).Compose(draft, plan, "token");
    }

    private static TerritoryPlan Territory(string key, string zone, Days days) =>
        new(TerritoryKey.Parse(key), zone) { DefaultDates = new DayRange(days.From, days.To) };

    private static PlaceSheet Sheet(string key) => new(PlaceKey.Parse(key), key, key.StartsWith("fr-974", StringComparison.Ordinal) ? "Indian/Reunion" : "Europe/Paris")
    {
        Periods = [new Period("p", PeriodKind.Closure, new DateOnly(2019, 7, 1), new DateOnly(2019, 7, 5))],
    };

    private sealed record Days(DateOnly From, DateOnly To);
}
