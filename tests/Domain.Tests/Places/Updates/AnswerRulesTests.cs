using Soliguide.Domain.Places.Updates;
using static Soliguide.Domain.Tests.Places.Updates.Said;

namespace Soliguide.Domain.Tests.Places.Updates;

public sealed class AnswerRulesTests
{
    public static TheoryData<AnswerContent> Valid =>
    [
        new AnswerContent.NothingChanges(),
        new AnswerContent.Changes([Closure]),
        new AnswerContent.ClosedForGood(),
        new AnswerContent.ClosedForGood("Adressez-vous à la mairie.\nMerci."),
        new AnswerContent.WrongContact(),
        new AnswerContent.WrongContact("accueil@example.org"),
        new AnswerContent.NotKnownYet(new DateOnly(2019, 7, 1)),
    ];

    [Theory]
    [MemberData(nameof(Valid))]
    public void Check_OrdinaryAnswer_IsTaken(AnswerContent content) => Assert.Empty(Problems(content));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void Check_NoId_IsRefused(string id)
    {
        Refuses("id", "ID_EMPTY", Problems(Of(new AnswerContent.NothingChanges()) with { Id = id }));
        Refuses("by", "ID_EMPTY", Problems(Of(new AnswerContent.NothingChanges()) with { By = id }));
    }

    [Fact]
    public void Check_LengthOfIds_EndsAtTheLimit()
    {
        var longest = new string('x', AnswerLimits.Id);

        Assert.Empty(Problems(Of(new AnswerContent.NothingChanges()) with { Id = longest, By = longest }));
        Refuses("id", "ID_TOO_LONG", Problems(Of(new AnswerContent.NothingChanges()) with { Id = longest + "x" }));
        Refuses("by", "ID_TOO_LONG", Problems(Of(new AnswerContent.NothingChanges()) with { By = longest + "x" }));
    }

    [Fact]
    public void Check_ChannelThatDoesNotExist_IsRefused() =>
        Refuses("channel", "CHANNEL_UNKNOWN", Problems(Of(new AnswerContent.NothingChanges()) with { Channel = (Channel)99 }));

    [Fact]
    public void Check_LengthOfTexts_EndsAtTheLimit()
    {
        var longest = new string('é', AnswerLimits.Text);

        Assert.Empty(Problems(new AnswerContent.ClosedForGood(longest)));
        Refuses("closedForGood.text", "TEXT_TOO_LONG", Problems(new AnswerContent.ClosedForGood(longest + "é")));
        Assert.Empty(Problems(Closure with { Text = longest }));
        Refuses("changes.periods[0].text", "TEXT_TOO_LONG", Problems(Closure with { Text = longest + "é" }));
    }

    [Theory]
    [InlineData("a\0b")]
    [InlineData("a\u001bb")]
    public void Check_ControlCharactersInTexts_AreRefused(string text) =>
        Refuses("closedForGood.text", "TEXT_HAS_CONTROL_CHARACTERS", Problems(new AnswerContent.ClosedForGood(text)));

    [Theory]
    [InlineData("")]
    [InlineData("accueil")]
    [InlineData("accueil@localhost")]
    [InlineData("a b@example.org")]
    public void Check_BetterMailThatIsNone_IsRefusedWithoutRepeatingIt(string mail)
    {
        var problems = Problems(new AnswerContent.WrongContact(mail));

        Refuses("wrongContact.betterMail", "MAIL_NOT_PLAUSIBLE", problems);
        Assert.True(mail.Length == 0 || !problems[0].Message.Contains(mail, StringComparison.Ordinal));
    }

    [Fact]
    public void Check_DayToAskAgain_LiesAheadWithinTheLimit()
    {
        const string Field = "notKnownYet.askAgainOn";
        var last = Today.AddMonths(AnswerLimits.Months);

        Refuses(Field, "ASK_AGAIN_NOT_AHEAD", Problems(new AnswerContent.NotKnownYet(Today)));
        Assert.Empty(Problems(new AnswerContent.NotKnownYet(Today.AddDays(1))));
        Assert.Empty(Problems(new AnswerContent.NotKnownYet(last)));
        Refuses(Field, "ASK_AGAIN_TOO_FAR", Problems(new AnswerContent.NotKnownYet(last.AddDays(1))));
    }

    [Fact]
    public void Check_SeveralThingsWrong_NamesThemAll() =>
        Assert.Equal(
            ["ID_EMPTY", "PERIOD_ENDS_BEFORE_START", "SERVICE_UNKNOWN"],
            Problems(Of(new AnswerContent.Changes([Closure with { To = Closure.From.AddDays(-1) }, Closure with { Id = "p2", ServiceId = "no" }])) with { Id = "" })
                .Select(problem => problem.Code));
}
