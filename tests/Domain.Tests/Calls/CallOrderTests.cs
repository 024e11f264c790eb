using System.Collections.Immutable;
using Soliguide.Domain.Calls;
using Soliguide.Domain.Places.Sheets;
using static Soliguide.Domain.Tests.Calls.Desk;

namespace Soliguide.Domain.Tests.Calls;

public sealed class CallOrderTests
{
    private static readonly ImmutableSortedDictionary<string, DateTimeOffset> Nobody = ImmutableSortedDictionary<string, DateTimeOffset>.Empty;

    [Fact]
    public void Of_AllKinds_PutsPromisesFirstThenOpenThenVitalThenUnverifiedThenFewestAttempts()
    {
        var closed = Place("closed", Hours(14, 18), service: "food_distribution");
        var unknown = Place("unknown");
        var open = Place("open", Hours(9, 12), attempts: 1);
        var freshly = Verified(Place("freshly", Hours(9, 12)), Now.AddDays(-10));
        var longAgo = Verified(Place("long-ago", Hours(9, 12)), Now.AddYears(-2));
        var tried = Place("tried", Hours(9, 12), attempts: 2);
        var vital = Place("vital", Hours(9, 12), service: "food_distribution", attempts: 2);
        var promised = Place("promised", Hours(14, 18)) with { NotBefore = Now.AddMinutes(-5), AskedBack = true };
        var promisedBefore = Place("promised-before") with { NotBefore = Now.AddHours(-5), AskedBack = true };

        Assert.Equal(
            [promisedBefore, promised, vital, open, tried, longAgo, freshly, unknown, closed],
            CallOrder.Of([closed, unknown, tried, freshly, promised, open, longAgo, vital, promisedBefore], Nobody, Now));
    }

    [Fact]
    public void Of_PlacesVerifiedOnTheSameDay_PutsThoseThatServeMorePeopleBeforeFewerAttempts()
    {
        var unknown = Place("a-unknown", Hours(9, 12));
        var few = Serves(Place("b-few", Hours(9, 12)), 40);
        var many = Serves(Place("c-many", Hours(9, 12), attempts: 2), 900);
        var fresh = Serves(Verified(Place("d-fresh", Hours(9, 12)), Now.AddDays(-3)), 5000);
        var older = Verified(Place("e-older", Hours(9, 12)), Now.AddDays(-9));
        var olderAndMore = Serves(Verified(Place("f-older", Hours(9, 12)), Now.AddDays(-9).AddHours(3)), 10);
        var vital = Place("g-vital", Hours(9, 12), service: "food_distribution");

        Assert.Equal([vital, many, few, unknown, olderAndMore, older, fresh], CallOrder.Of([unknown, few, many, fresh, older, olderAndMore, vital], Nobody, Now));
        Assert.Equal(900, CallWhy.Of(many, Now).PeopleServed);
        Assert.Equal(12, CallFacts.Of(Sheet("h") with { PeopleServed = 12 }).PeopleServed);
    }

    [Fact]
    public void Of_BeforeItsTime_LeavesThePlaceOut()
    {
        var later = Place("later") with { NotBefore = Now.AddSeconds(1) };
        var promisedLater = Place("promised") with { NotBefore = Now.AddSeconds(1), AskedBack = true };

        Assert.Empty(CallOrder.Of([later, promisedLater], Nobody, Now));
        Assert.Equal([promisedLater, later], CallOrder.Of([later, promisedLater], Nobody, Now.AddSeconds(1)));
    }

    [Fact]
    public void Of_APlaceThatWasPassedOver_PutsItAtTheBackOfItsGroupAndNotFurther()
    {
        var (first, second, other) = (Place("a", Hours(9, 12)), Place("b", Hours(9, 12)), Place("c"));
        var skipped = Nobody.Add(first.Place, Now.AddMinutes(-1));

        Assert.Equal([second, first, other], CallOrder.Of([first, second, other], skipped, Now));
    }

    [Fact]
    public void Of_APlaceThatWasPassedOverBeforeItCameBackToTheDesk_ForgetsIt()
    {
        var (first, second) = (Place("a") with { Since = Now }, Place("b") with { Since = Now });

        Assert.Equal([first, second], CallOrder.Of([second, first], Nobody.Add(first.Place, Now.AddMinutes(-1)), Now));
    }

    [Fact]
    public void Dialled_OfAPlaceWithoutANumber_IsTheNextOfThePersonWhoPromisedACallAndElseNobody()
    {
        var (dumb, spoken, other) = (Place("a", phone: null), Place("b"), Place("c"));
        var promised = Place("d", phone: null) with { AskedBack = true };

        Assert.Equal(spoken, spoken.Dialled([other]));
        Assert.Equal(spoken, promised.Dialled([dumb, spoken, other]));
        Assert.Null(promised.Dialled([dumb]));
        Assert.Null(dumb.Dialled([spoken]));
    }

    [Fact]
    public void Of_TheSamePlacesInAnyOrder_IsTheSame()
    {
        WaitingPlace[] places =
        [
            .. Enumerable.Range(0, 200).Select(n => Place($"{n:000}", n % 3 == 0 ? null : Hours(n % 24, (n % 24) + 1 == 24 ? 0 : (n % 24) + 1), attempts: n % 4) with
            {
                AskedBack = n % 7 == 0, NotBefore = n % 5 == 0 ? Now.AddMinutes(-n) : null,
            }),
        ];

        Assert.Equal(CallOrder.Of(places, Nobody, Now), CallOrder.Of(places.Reverse(), Nobody, Now));
    }

    [Fact]
    public void Facts_OfAPlaceThatThePublicDoesNotSee_TellItsHoursAllTheSame()
    {
        var hidden = Sheet("hidden") with { Hours = Hours(9, 12), Status = SheetStatus.Offline, Visibility = Visibility.Professionals, Phones = [new("01 99 00 12 34")] };

        Assert.Equal(Presence.Open, CallFacts.Of(hidden).At(Now));
        Assert.Equal(Presence.Closed, CallFacts.Of(hidden).At(Now.AddHours(5)));
        Assert.True(CallFacts.Of(hidden).HasPhone);
    }

    private static WaitingPlace Serves(WaitingPlace place, int people) => place with { Facts = place.Facts with { PeopleServed = people } };

    private static WaitingPlace Verified(WaitingPlace place, DateTimeOffset at) => place with { Facts = place.Facts with { LastVerified = at } };
}
