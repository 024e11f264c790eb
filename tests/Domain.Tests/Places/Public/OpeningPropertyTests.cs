using CsCheck;
using Soliguide.Domain.Places.Public;

namespace Soliguide.Domain.Tests.Places.Public;

public class OpeningPropertyTests
{
    [Fact]
    public void StatusAt_AnyCardAndInstant_SinceAndUntilAreTheEndsOfTheState() => RandomCard.Any.Select(RandomCard.Instant).Sample(
        (card, at) =>
        {
            var status = Opening.StatusAt(card, at);
            Assert.Equal(status.State, Opening.StateAt(card, at));
            Assert.True(!(status.Since > at) && !(status.Until <= at), status.ToString());
            if (status.Since is { } since)
            {
                Assert.Equal(status.State, Opening.StateAt(card, since));
                Assert.NotEqual(status.State, Opening.StateAt(card, since.AddTicks(-1)));
            }

            if (status.Until is { } until)
            {
                Assert.Equal(status.State, Opening.StateAt(card, until.AddTicks(-1)));
                Assert.NotEqual(status.State, Opening.StateAt(card, until));
            }
        },
        iter: 10_000);

    [Fact]
    public void StatusAt_AnyCardAndInstant_AtNextOpeningADoorOpens() => RandomCard.Any.Select(RandomCard.Instant).Sample(
        (card, at) =>
        {
            if (Opening.StatusAt(card, at).NextOpening is { } next)
            {
                Assert.True(next > at);
                Assert.True(IsOpen(card, next) && !IsOpen(card, next.AddTicks(-1)));
            }
        },
        iter: 10_000);

    /// <summary>The shortcuts over weeks and periods against plain walking, half an hour at a time.</summary>
    [Fact]
    public void StatusAt_WalkingThirtyDays_MeetsNoEarlierChangeAndNoEarlierOpening() => RandomCard.Any.Select(RandomCard.Instant).Sample(
        (card, at) =>
        {
            var status = Opening.StatusAt(card, at);
            var wasOpen = IsOpen(card, at);
            DateTimeOffset? changed = null, opened = null;
            for (var step = at; step <= at.AddDays(30); step = step.AddMinutes(30))
            {
                var state = Opening.StateAt(card, step);
                changed ??= state != status.State ? step : null;
                var open = IsOpen(card, step);
                opened ??= open && !wasOpen ? step : null;
                wasOpen = open;
            }

            Assert.Equal(changed, status.Until <= at.AddDays(30) ? status.Until : null);
            Assert.Equal(opened, status.NextOpening <= at.AddDays(30) ? status.NextOpening : null);
        },
        iter: 500);

    [Fact]
    public void StatusSpanAt_AnyCardAndInstant_IsTheStatusAtBothEndsAndInBetween() => RandomCard.Any.Select(RandomCard.Instant, Gen.Double[0, 1]).Sample(
        (card, at, part) =>
        {
            var (status, from, to) = Opening.StatusSpanAt(card, at);
            Assert.Equal(Opening.StatusAt(card, at), status);
            Assert.True(from <= at && at < to);
            var first = from < at.AddDays(-1) ? at.AddDays(-1) : from;
            var last = to > at.AddDays(1) ? at.AddDays(1) : to.AddTicks(-1);
            foreach (var within in (DateTimeOffset[])[first, first + ((last - first) * part), last])
            {
                Assert.Equal(status, Opening.StatusAt(card, within));
            }
        },
        iter: 10_000);

    [Fact]
    public void StatusAt_AnyServiceAndInstant_NeverOutlivesAClosureOfThePlace() => RandomCard.Any.Select(RandomCard.Instant).Sample(
        (card, at) =>
        {
            var place = Opening.StateAt(card, at);
            foreach (var service in card.Services)
            {
                var status = Opening.StatusAt(card, service.Id, at);
                Assert.Equal(status.State, Opening.StateAt(card, service.Id, at));
                Assert.NotEqual(OpeningState.PartiallyOpen, status.State);
                Assert.True(place != OpeningState.TemporarilyClosed || status.State == OpeningState.TemporarilyClosed);
                Assert.True(place != OpeningState.PresumedClosed
                    || status.State is OpeningState.PresumedClosed or OpeningState.TemporarilyClosed);
                Assert.True(!(status.Since > at) && !(status.Until <= at));
            }
        },
        iter: 10_000);

    private static bool IsOpen(PlaceCard card, DateTimeOffset at) =>
        Opening.StateAt(card, at) is OpeningState.Open or OpeningState.PartiallyOpen;
}
