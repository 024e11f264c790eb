using Soliguide.Domain.Campaigns;
using Soliguide.Domain.Places.Sheets;
using Soliguide.Domain.Places.Updates;
using Soliguide.GrpcApi.Pages.Answers.Doors;
using Soliguide.GrpcApi.Pages.Answers.Form;

namespace Soliguide.GrpcApi.Tests.Pages.Answers;

public sealed class FormPartsTests
{
    private const string Token = "abcdefghijklmnopqrstuvwxyz234567abcdefgh";
    private static readonly DateTimeOffset Now = new(2019, 7, 10, 10, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(Token)]
    [InlineData(Token + ".")]
    [InlineData(Token + ">")]
    [InlineData("<" + Token + ">,")]
    [InlineData("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567abcdefgh")]
    [InlineData(Token + "%2E")]
    [InlineData(Token + "%3E")]
    [InlineData(Token + "\u00a0")]
    public void Token_AsGatewaysLeaveIt_IsTheToken(string address) => Assert.Equal(Token, LinkText.Token(address));

    [Fact]
    public void Moved_TwoWeeksOfLastAugust_AreTheSameWeekdaysThisAugust()
    {
        var last = new AnswerContent.Changes([new Period("p", PeriodKind.Closure, new DateOnly(2018, 8, 6), new DateOnly(2018, 8, 19))]);

        var period = LastSeason.Moved(last, new DayRange(new DateOnly(2019, 6, 15), new DateOnly(2019, 9, 15)))!.Periods.Single();

        Assert.Equal((new DateOnly(2019, 8, 5), (DateOnly?)new DateOnly(2019, 8, 18)), (period.From, period.To));
    }

    [Fact]
    public void Moved_AnswerOfAnotherSeasonOrWithoutEnd_ProposesNothing()
    {
        var summer = new DayRange(new DateOnly(2019, 6, 15), new DateOnly(2019, 9, 15));
        var christmas = new AnswerContent.Changes([new Period("p", PeriodKind.Closure, new DateOnly(2018, 12, 22), new DateOnly(2019, 1, 2))]);
        var open = new AnswerContent.Changes([new Period("p", PeriodKind.Closure, new DateOnly(2018, 8, 6), null)]);

        Assert.Null(LastSeason.Moved(christmas, summer));
        Assert.Null(LastSeason.Moved(open, summer));
        Assert.Null(LastSeason.Moved(new AnswerContent.NothingChanges(), summer));
        Assert.Null(LastSeason.Moved(null, summer));
    }

    [Fact]
    public void Stamp_OfALink_IsReadOnThatLinkAloneAndUnchanged()
    {
        var stamp = RequestStamp.New(Now);
        var text = stamp.Write(Token);

        Assert.Equal(stamp, RequestStamp.Read(Token, text));
        Assert.Null(RequestStamp.Read(Token.Replace('a', 'b'), text));
        Assert.Null(RequestStamp.Read(Token, text.Replace(stamp.Id, new string('0', 16), StringComparison.Ordinal)));
        Assert.Null(RequestStamp.Read(Token, ""));
        Assert.Null(RequestStamp.Read(Token, "a.b.c"));
        Assert.NotEqual(stamp.Id, RequestStamp.New(Now).Id);
    }

    [Fact]
    public void Flags_OfAPerson_AreNone() => Assert.Empty(Suspicion.Of(Person));

    [Fact]
    public void Flags_OfWhatAScannerDoes_NameEachSign()
    {
        Assert.Equal([Suspicion.TooSoon], Suspicion.Of(Person with { HandedAt = Now.AddSeconds(-4.9) }));
        Assert.Empty(Suspicion.Of(Person with { HandedAt = Now.AddSeconds(-5) }));
        Assert.Equal([Suspicion.NoStamp], Suspicion.Of(Person with { Stamp = null }));
        Assert.Equal([Suspicion.TooFast], Suspicion.Of(Person with { Stamp = new RequestStamp("x", Now.AddMilliseconds(-500)) }));
        Assert.Equal([Suspicion.TooFast], Suspicion.Of(Person with { Stamp = new RequestStamp("x", Now.AddDays(1)) }));
        Assert.Equal([Suspicion.OldStamp], Suspicion.Of(Person with { Stamp = new RequestStamp("x", Now.AddDays(-121)) }));
        Assert.Equal([Suspicion.Trap], Suspicion.Of(Person with { TrapFilled = true }));
        Assert.Equal([Suspicion.Machine], Suspicion.Of(Person with { UserAgent = "Mozilla/5.0 HeadlessChrome/140.0" }));
        Assert.Equal([Suspicion.Machine], Suspicion.Of(Person with { UserAgent = null }));
    }

    private static Evidence Person { get; } = new(
        Now.AddDays(-1), Now, new RequestStamp("x", Now.AddSeconds(-20)), Now, TimeSpan.FromSeconds(0.7), false, "Mozilla/5.0 (Android 9; Mobile) Firefox/68.0");
}
