using Soliguide.Domain.Places;
using Soliguide.Domain.Places.Public;
using Soliguide.Domain.Places.Sheets;
using Soliguide.Domain.Places.Updates;

namespace Soliguide.Domain.Tests.Places.Public;

public class PublicViewTests
{
    private static readonly DateTimeOffset June = new(2019, 6, 20, 9, 0, 0, TimeSpan.Zero);
    private static readonly DefaultNotice Default = new(new DateOnly(2019, 7, 6), new DateOnly(2019, 9, 1), "Attention");
    private static readonly Period August = new("x", PeriodKind.Closure, new DateOnly(2019, 8, 1), new DateOnly(2019, 8, 15));
    private static readonly PlaceSheet Sheet = new(PlaceKey.Parse("fr-75-1"), "Douches de l'Ourcq", "Europe/Paris")
    {
        Position = new Position
        {
            Address = "12 bis rue de l'Église",
            PostalCode = "75019",
            City = "Paris",
            Latitude = 48.88771,
            Longitude = 2.38412,
        },
    };

    public static TheoryData<string, string> Spellings => new()
    {
        { "au 12 BIS  RUE DE L’EGLISE, sonnez", "au …, sonnez" },
        { "12bis r. de l'eglise", "…" },
        { "au bout de la rue de l'Église", "au bout de la …" },
        { "75019 Paris", "… Paris" },
        { "tél. 0175019123", "tél. 0175019123" },
        { "point 48,8877 / 2.384120", "point … / …" },
        { "https://www.google.com/maps/place/x puis à gauche", "… puis à gauche" },
        { "48°53'15\"N", "…" },
        { "12 bis rue 12 bis rue de l'Église de l'Église", "…" },
        { "Douches et 12 repas à Paris", "Douches et 12 repas à Paris" },
    };

    [Theory]
    [InlineData(SheetStatus.Draft, Visibility.Everyone)]
    [InlineData(SheetStatus.Offline, Visibility.Everyone)]
    [InlineData(SheetStatus.PermanentlyClosed, Visibility.Everyone)]
    [InlineData(SheetStatus.Online, Visibility.Professionals)]
    public void Of_SheetNotForEverybody_NoCard(SheetStatus status, Visibility visibility) =>
        Assert.Null(PublicView.Of(Sheet with { Status = status, Visibility = visibility }, []));

    [Fact]
    public void Of_ClosedForGoodByAnswer_NoCard() =>
        Assert.Null(PublicView.Of(Sheet, [Answered(new AnswerContent.ClosedForGood(), June)]));

    [Fact]
    public void Of_LaterCampaignAnswered_ClosedForGoodNoLongerStands() => Assert.NotNull(PublicView.Of(
        Sheet, [Answered(new AnswerContent.ClosedForGood(), June), Answered(new AnswerContent.NothingChanges(), June.AddDays(180))]));

    [Fact]
    public void Of_LaterCampaignSilent_ClosedForGoodStands() =>
        Assert.Null(PublicView.Of(Sheet, [Answered(new AnswerContent.ClosedForGood(), June), new PlaceUpdate { Default = Default }]));

    [Fact]
    public void Of_ChangesOfTwoCampaigns_StandBesideTheOwnersPeriodsUnderIdsOfTheirOwn()
    {
        var changes = new AnswerContent.Changes([August, August with { Id = "y" }]);
        var card = PublicView.Of(Sheet with { Periods = [August] }, [Answered(changes, June), Answered(changes, June)])!;
        Assert.Equal(["x", "answer-1-1", "answer-1-2", "answer-2-1", "answer-2-2"], card.Periods.Select(p => p.Id));
        Assert.All(card.Periods, p => Assert.Equal(August, p with { Id = "x" }));
    }

    [Fact]
    public void Of_OwnersPeriodHasAnAnswersId_BothKeepTheirOwn()
    {
        var own = August with { Id = "answer-1-1" };
        var card = PublicView.Of(Sheet with { Periods = [own] }, [Answered(new AnswerContent.Changes([August]), June)])!;
        Assert.Equal(2, card.Periods.Select(p => p.Id).Distinct().Count());
        Assert.Equal(own, card.Periods[0]);
    }

    [Fact]
    public void Of_NothingChanges_VerifiesWithoutModifying()
    {
        var old = June.AddYears(-1);
        var sheet = Sheet with { LastVerified = old, LastModified = old };
        var card = PublicView.Of(sheet, [Answered(new AnswerContent.NothingChanges(), June)])!;
        Assert.Equal((June, old, Channel.Link), (card.LastVerified, card.LastModified, card.LastAnswerChannel));
        Assert.Empty(card.Periods);
    }

    [Fact]
    public void Of_Changes_VerifiesAndModifies()
    {
        var card = PublicView.Of(Sheet, [Answered(new AnswerContent.Changes([August]), June)])!;
        Assert.Equal((June, June), (card.LastVerified, card.LastModified));
    }

    [Fact]
    public void Of_OwnerVerifiedAfterTheAnswer_OwnersDateAndChannelStay()
    {
        var later = June.AddDays(3);
        var sheet = Sheet with { LastVerified = later, Provenance = new Provenance(Channel.Visit, "staff-3", later) };
        var card = PublicView.Of(sheet, [Answered(new AnswerContent.NothingChanges(), June)])!;
        Assert.Equal((later, Channel.Visit), (card.LastVerified, card.LastAnswerChannel));
    }

    [Fact]
    public void Of_Silence_IsPresumedApartFromThePeriods()
    {
        var card = PublicView.Of(Sheet, [new PlaceUpdate { Default = Default }])!;
        Assert.Equal(Default, card.Presumed);
        Assert.Empty(card.Periods);
    }

    [Fact]
    public void Of_AnswerAfterTheDefault_NothingIsPresumed() => Assert.Null(PublicView.Of(
        Sheet, [Answered(new AnswerContent.NothingChanges(), June) with { Default = Default }])!.Presumed);

    [Fact]
    public void Of_OutOfScope_NothingIsPresumed() =>
        Assert.Null(PublicView.Of(Sheet, [new PlaceUpdate { Default = Default, InScope = false }])!.Presumed);

    [Fact]
    public void Of_NewCampaignSilentAfterAnAnsweredOne_IsPresumed() => Assert.Equal(Default, PublicView.Of(
        Sheet,
        [Answered(new AnswerContent.NothingChanges(), June), Silent(June.AddDays(150))])!.Presumed);

    [Fact]
    public void Of_AnsweredOneOfTwoCampaignsOfASummer_IsNotPresumed() => Assert.Null(PublicView.Of(
        Sheet,
        [Answered(new AnswerContent.NothingChanges(), June), Silent(June.AddDays(-7))])!.Presumed);

    [Fact]
    public void Of_NewCampaignHasNothingToSayYet_OlderDefaultStays() =>
        Assert.Equal(Default, PublicView.Of(Sheet, [new PlaceUpdate { Default = Default }, new PlaceUpdate()])!.Presumed);

    [Fact]
    public void Of_OnReferral_OnlyTheCityOfPlaceAndStopsStays()
    {
        var card = PublicView.Of(Sheet with { OnReferral = true, Stops = [new RoundStop(Sheet.Position)] }, [])!;
        var city = new Position { City = "Paris" };
        Assert.Equal(city, card.Position);
        Assert.Equal(city, Assert.Single(card.Stops).Position);
        Assert.True(card.OnReferral);
    }

    [Theory]
    [MemberData(nameof(Spellings))]
    public void Of_OnReferralTextRepeatsTheAddress_IsMasked(string text, string seen) =>
        Assert.Equal(seen, PublicView.Of(Sheet with { OnReferral = true, Description = text }, [])!.Description);

    [Fact]
    public void Of_OpenToAll_AddressAndTextsAreShown()
    {
        var card = PublicView.Of(Sheet with { Description = "12 bis rue de l'Église" }, [])!;
        Assert.Equal((Sheet.Position, "12 bis rue de l'Église"), (card.Position, card.Description));
    }

    private static PlaceUpdate Silent(DateTimeOffset asked) => new() { Default = Default, AskedAt = asked };

    private static PlaceUpdate Answered(AnswerContent.AboutPlace content, DateTimeOffset at) =>
        new() { Answer = new Answer("a", content, Channel.Link, "person-1", at) };
}
