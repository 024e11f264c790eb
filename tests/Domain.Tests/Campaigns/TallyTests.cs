using CsCheck;
using Soliguide.Domain.Campaigns;
using Soliguide.Domain.Campaigns.Tallies;
using Soliguide.Domain.Places.Sheets;
using Soliguide.Domain.Places.Updates;

namespace Soliguide.Domain.Tests.Campaigns;

public sealed class TallyTests
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");
    private static readonly DateTimeOffset Start = new(2019, 6, 13, 8, 0, 0, TimeSpan.Zero);
    private static readonly DayRange Days = new(new DateOnly(2019, 6, 13), new DateOnly(2019, 6, 20));

    // Random, also contradictory, updates: figures must fit whatever the records hold.
    private static readonly Gen<DateTimeOffset?> SomeTime =
        Gen.Int[-72, 400].Select(hours => hours % 3 == 0 ? (DateTimeOffset?)null : Start.AddHours(hours));

    private static readonly Gen<PlaceUpdate> AnyUpdate = Gen.Select(
        Gen.Bool, SomeTime, SomeTime, SomeTime, SomeTime, SomeTime, Gen.Int[0, 6], Gen.Int[0, 3],
        (inScope, asked, reminded, called, defaulted, answered, channel, calls) => new PlaceUpdate
        {
            InScope = inScope,
            AskedAt = asked,
            RemindedAt = reminded,
            CallsOpenedAt = called,
            DefaultedAt = defaulted,
            Default = defaulted is null ? null : new DefaultNotice(Days.From, Days.To, "x"),
            AnsweredAt = answered,
            Answer = answered is { } at ? Answer((Channel)channel, at) : null,
            Calls = Enumerable.Range(0, calls).Select(call => $"c{call}").ToValueList(),
        });

    [Fact]
    public void Of_AnyUpdates_HoldsNoPartLargerThanItsWhole() => AnyUpdate.List[0, 40].Sample(updates =>
    {
        var tally = Tally.Of(updates);

        Assert.Equal(updates.Count(Tally.IsCounted), tally.Places);
        Assert.All([tally.Asked, tally.Reminded, tally.Called, tally.OnDesk, tally.Answered + tally.Presumed], part => Assert.InRange(part, 0, tally.Places));
        Assert.Equal(tally.Answered, tally.ByChannel.Total);
        Assert.Equal(tally.Answered, tally.ByAnswer.Total);
        Assert.InRange(tally.AnsweredPercent + tally.PresumedPercent, 0, 100.000001);
    });

    [Fact]
    public void Sum_OfParts_IsTheTallyOfAll() => Gen.Select(AnyUpdate.List[0, 20], AnyUpdate.List[0, 20]).Sample((left, right) =>
    {
        Assert.Equal(Tally.Of(left.Concat(right)), Tally.Sum([Tally.Of(left), Tally.Of(right)]));
        Assert.Equal(
            DailyTally.Of(left.Concat(right), Days, Zone),
            DailyTally.Sum(DailyTally.Of(left, Days, Zone).Concat(DailyTally.Of(right, Days, Zone))));
    });

    [Fact]
    public void DailyTally_AnyUpdates_GrowsAndEndsAtTheTally() => AnyUpdate.List[0, 40].Sample(updates =>
    {
        var rows = DailyTally.Of(updates, Days with { To = Days.To.AddDays(30) }, Zone);

        Assert.All(rows.Zip(rows.Skip(1)), pair => Assert.True(
            pair.First.Asked <= pair.Second.Asked && pair.First.Reminded <= pair.Second.Reminded
            && pair.First.Called <= pair.Second.Called && pair.First.Answered <= pair.Second.Answered));
        Assert.All(rows, row => Assert.InRange(row.Answered + row.Presumed, 0, row.Places));
        var (last, tally) = (rows[^1], Tally.Of(updates));
        Assert.Equal((tally.Places, tally.Asked, tally.Reminded, tally.Called, tally.Presumed), (last.Places, last.Asked, last.Reminded, last.Called, last.Presumed));
        Assert.Equal(tally.ByChannel, last.ByChannel);
    });

    [Fact]
    public void DailyTally_DaysAndNights_AreThoseOfTheTerritory()
    {
        // 22:30 UTC is half past midnight in Paris.
        var lateAtNight = new DateTimeOffset(2019, 6, 14, 22, 30, 0, TimeSpan.Zero);
        PlaceUpdate[] updates =
        [
            new() { AskedAt = Start.AddDays(-3), DefaultedAt = Start, Default = new DefaultNotice(Days.From, Days.To, "x"), AnsweredAt = lateAtNight, Answer = Answer(Channel.Call, lateAtNight) },
            new() { AskedAt = Start, AnsweredAt = Start.AddHours(1), Answer = Answer(Channel.Link, Start), DefaultedAt = Start.AddDays(1), Default = new DefaultNotice(Days.From, Days.To, "x") },
            new() { InScope = false, AskedAt = Start },
        ];

        var rows = DailyTally.Of(updates, Days with { To = new DateOnly(2019, 6, 16) }, Zone);

        Assert.Equal([2, 2, 2, 2], rows.Select(row => row.Places));
        Assert.Equal([2, 2, 2, 2], rows.Select(row => row.Asked));
        Assert.Equal([1, 1, 2, 2], rows.Select(row => row.Answered));
        Assert.Equal([0, 0, 1, 1], rows.Select(row => row.ByChannel[Channel.Call]));
        Assert.Equal([1, 1, 0, 0], rows.Select(row => row.Presumed));
        Assert.Equal([50, 50, 100, 100], rows.Select(row => row.AnsweredPercent));
    }

    [Fact]
    public void Of_NoPlace_HasRatesOfZero()
    {
        Assert.Equal(0, Tally.Empty.AnsweredPercent);
        Assert.Equal(Tally.Empty, Tally.Of([]));
    }

    [Theory]
    [InlineData(28, 50, 56)]
    [InlineData(0, 0, 0)]
    [InlineData(3, 0, 0)]
    [InlineData(3, 2, 100)]
    [InlineData(-1, 2, 0)]
    public void Percent_AnyFigures_StaysBetweenNoneAndAll(int part, int whole, double percent) =>
        Assert.Equal(percent, Share.Percent(part, whole));

    [Fact]
    public void Of_AnswerOfSeveralPeriods_CountsOnceAsWhatClosesMost()
    {
        var closure = new Period("a", PeriodKind.Closure, Days.From, Days.To);
        var service = closure with { ServiceId = "s" };
        var hours = closure with { Kind = PeriodKind.ChangedHours };
        var message = closure with { Kind = PeriodKind.Message };
        (AnswerContent.AboutPlace Content, AnswerKind Kind)[] answers =
        [
            (new AnswerContent.NothingChanges(), AnswerKind.NothingChanges),
            (new AnswerContent.ClosedForGood(), AnswerKind.ClosedForGood),
            (new AnswerContent.Changes([message, service, hours, closure]), AnswerKind.Closure),
            (new AnswerContent.Changes([message, hours, service]), AnswerKind.Services),
            (new AnswerContent.Changes([message, hours]), AnswerKind.Hours),
            (new AnswerContent.Changes([message]), AnswerKind.Message),
        ];

        Assert.All(answers, answer => Assert.Equal(answer.Kind, AnswerKinds.Of(answer.Content)));
    }

    private static Answer Answer(Channel channel, DateTimeOffset at) => new("a", new AnswerContent.NothingChanges(), channel, "x", at);
}
