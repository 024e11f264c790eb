using Soliguide.Domain.Places.Updates;
using static Soliguide.Domain.Places.Updates.PlaceEvent;

namespace Soliguide.Domain.Tests.Places.Updates;

/// <summary>A place that joins late meets several open phases at once.</summary>
public sealed class PlaceMachineLettersApartTests
{
    private static readonly DateTimeOffset Joins = new(2019, 8, 6, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void On_AskReminderAndLastChanceAtOnce_WritesOnlyTheFirstLetter()
    {
        var letters = new List<LetterKind>();
        var update = new PlaceUpdate();
        foreach (var happened in (PlaceEvent[])[new AskDue(Joins), new ReminderDue(Joins), new LastChanceDue(Joins)])
        {
            var (next, effects) = PlaceMachine.On(update, happened);
            letters.AddRange(effects.OfType<PlaceEffect.SendLetter>().Select(letter => letter.Kind));
            update = next;
        }

        Assert.Equal([LetterKind.Ask], letters);
    }

    [Theory]
    [InlineData(23, 0)]
    [InlineData(24, 1)]
    public void On_ReminderSomeHoursAfterTheFirstLetter_LeavesADayLaterAtTheEarliest(int hours, int letters)
    {
        var asked = PlaceMachine.On(new PlaceUpdate(), new AskDue(Joins)).Next;

        var (_, effects) = PlaceMachine.On(asked, new ReminderDue(Joins.AddHours(hours)));

        Assert.Equal(letters, effects.OfType<PlaceEffect.SendLetter>().Count());
    }

    [Theory]
    [InlineData(23, 0)]
    [InlineData(24, 1)]
    public void On_LastLetterSomeHoursAfterTheReminder_LeavesADayLaterAtTheEarliest(int hours, int letters)
    {
        var asked = PlaceMachine.On(new PlaceUpdate(), new AskDue(Joins)).Next;
        var reminded = PlaceMachine.On(asked, new ReminderDue(Joins.AddDays(2))).Next;

        var (_, effects) = PlaceMachine.On(reminded, new LastChanceDue(Joins.AddDays(2).AddHours(hours)));

        Assert.Equal(letters, effects.OfType<PlaceEffect.SendLetter>().Count());
    }

    [Theory]
    [InlineData(23, 0)]
    [InlineData(24, 1)]
    public void On_LastLetterSomeHoursAfterTheFirst_LeavesADayLaterAtTheEarliest(int hours, int letters)
    {
        var asked = PlaceMachine.On(new PlaceUpdate(), new AskDue(Joins)).Next;

        var (_, effects) = PlaceMachine.On(asked, new LastChanceDue(Joins.AddHours(hours)));

        Assert.Equal(letters, effects.OfType<PlaceEffect.SendLetter>().Count());
    }
}
