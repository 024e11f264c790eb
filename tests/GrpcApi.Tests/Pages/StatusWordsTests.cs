using Soliguide.Domain.Places.Public;
using Soliguide.GrpcApi.Pages.Words;

namespace Soliguide.GrpcApi.Tests.Pages;

public sealed class StatusWordsTests
{
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");
    private static readonly TimeZoneInfo Reunion = TimeZoneInfo.FindSystemTimeZoneById("Indian/Reunion");

    [Fact]
    public void Of_PresumedClosure_SaysPresumedAndToCallFirst()
    {
        var words = Words(new OpeningStatus(OpeningState.PresumedClosed, OpeningReason.NoAnswer));

        Assert.Contains("présumé", words.Title, StringComparison.Ordinal);
        Assert.Contains("appelez avant de vous déplacer", words.Advice, StringComparison.Ordinal);
        Assert.DoesNotContain("confirmé)", words.Title, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_ConfirmedClosure_SaysConfirmed()
    {
        Assert.Contains("confirmé", Words(new OpeningStatus(OpeningState.TemporarilyClosed, OpeningReason.Closure)).Title, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_ClosureOfWholeDays_NamesItsLastDayAndNoMidnight()
    {
        var words = Words(new OpeningStatus(OpeningState.TemporarilyClosed, OpeningReason.Closure)
        {
            Since = At(2019, 7, 7, 22),
            Until = At(2019, 7, 21, 22),
            NextOpening = At(2019, 7, 22, 7),
        });

        Assert.Equal(
            ["Depuis le lundi 8 juillet 2019", "Jusqu’au dimanche 21 juillet 2019 inclus", "Prochaine ouverture : lundi 22 juillet 2019 à 9 h"],
            words.Lines);
    }

    [Fact]
    public void Of_ClosedForTheNight_SaysTheNextOpeningOnce()
    {
        var morning = At(2019, 7, 11, 7);

        var words = Words(new OpeningStatus(OpeningState.Closed, OpeningReason.WeeklyHours) { Until = morning, NextOpening = morning });

        Assert.Equal(["Prochaine ouverture : jeudi 11 juillet 2019 à 9 h"], words.Lines);
    }

    [Fact]
    public void Of_OpenDoor_SaysUntilWhenAndNotWhenItOpensNext()
    {
        var words = Words(new OpeningStatus(OpeningState.Open, OpeningReason.WeeklyHours)
        {
            Since = At(2019, 7, 10, 7),
            Until = new DateTimeOffset(2019, 7, 10, 15, 30, 0, TimeSpan.Zero),
            NextOpening = At(2019, 7, 11, 7),
        });

        Assert.Equal(["Jusqu’au mercredi 10 juillet 2019 à 17 h 30"], words.Lines);
    }

    [Fact]
    public void Of_PlaceOverseas_UsesItsOwnClocks()
    {
        var status = new OpeningStatus(OpeningState.Closed, OpeningReason.WeeklyHours) { NextOpening = At(2019, 7, 11, 5) };

        Assert.Equal(["Prochaine ouverture : jeudi 11 juillet 2019 à 9 h"], StatusWords.Of(status, Reunion).Lines);
    }

    private static StatusWords Words(OpeningStatus status) => StatusWords.Of(status, Paris);

    private static DateTimeOffset At(int year, int month, int day, int hour) => new(year, month, day, hour, 0, 0, TimeSpan.Zero);
}
