using Soliguide.Domain.Places.Updates;
using Soliguide.Tests.Shared;
using static Soliguide.Domain.Tests.Places.Updates.Summer;

namespace Soliguide.Domain.Tests.Places.Updates;

/// <summary>Prints every stage against every event. A forgotten case shows as an unexpected line on the page.</summary>
public sealed class StatesPageTests
{
    private const string Introduction = """
        # The update of a place: every stage against every event

        Written by `StatesPageTests`; do not edit. One section for each representative update, one line for each event: the
        stage afterwards, what else changes, and what is to be done (effects). A dash means that nothing happens at all.

        A place goes from `NotAsked` over `Asked`, `Reminded` and `Called` (the telephone is its channel) to `Answered`, or to
        `DefaultClosed` when the deadline passes in silence. Stage and public notice are computed from what is remembered,
        so that they cannot part from it.

        - **The default is presumed.** It counts once, is kept under an answer, and is shown only while no answer stands and
          the place is in scope. It never replaces a confirmed answer.
        - **A withdrawal falls back** to what the campaign has reached: the default if the deadline has passed, and the call
          desk if calls are open or letters reach nobody. No letter that was due meanwhile is made up for.
        - **An answer is heard at any time**: before the first letter, after the default, out of scope, after the end. An older
          one than what stands is only remembered; after that nothing but an answer or its withdrawal changes the notice.
        - **Copies do nothing.** Answers and calls are known by their ids, letters by what has left for the person asked now. A
          new address is a new person and may get each letter once.
        - **A named day holds.** Who does not know yet is neither written to nor called before the day they named, unless they
          ask to be called earlier.
        - **A refusal holds.** Letters stop until another person is found; calls, refused on the telephone, stop for the campaign.
        - **The end leaves nothing pending.** Afterwards answers, withdrawals and calls are recorded and nothing goes out.


        """;

    private static readonly DateTimeOffset Now = Day(8, 10);

    private static readonly (string Name, PlaceUpdate Update)[] Updates =
    [
        ("Not asked", After()),
        ("Not asked, nobody to write to", After(Missing(Day(6, 1)))),
        ("Asked", After(Ask)),
        ("Asked, contact bounced", After(Ask, Bounce(Day(6, 14)))),
        ("Asked, they named a later day", After(Ask, Later("a1", Day(6, 14), Day(9, 10)))),
        ("Asked, refused letters", After(Ask, Refuse(Day(6, 14), Channel.Mail))),
        ("Asked, refused letters and calls", After(Ask, Refuse(Day(6, 14), Channel.Call))),
        ("Reminded", After(Ask, Remind)),
        ("Called", After(Ask, Remind, OpenCalls)),
        ("Called, given up after a wrong number", After(Ask, Remind, OpenCalls, Call("c1", Day(7, 2), CallOutcome.WrongNumber))),
        ("Presumed closed", After(Ask, Remind, OpenCalls, Default)),
        ("Answered", After(Ask, Answer("a1", Day(6, 14)))),
        ("Answered after the default", After(Ask, Remind, OpenCalls, Default, Answer("a1", Day(7, 20)))),
        ("Out of scope", After(Ask, Remind, OpenCalls, Default, Leave(Day(7, 20)))),
        ("Ended", After(Ask, Remind, OpenCalls, Default, Summer.End)),
    ];

    private static readonly (string Name, PlaceEvent Event)[] Events =
    [
        ("AskDue", new PlaceEvent.AskDue(Now)),
        ("ReminderDue", new PlaceEvent.ReminderDue(Now)),
        ("CallsDue", new PlaceEvent.CallsDue(Now)),
        ("DeadlinePassed", new PlaceEvent.DeadlinePassed(Now, PlaceHistories.Default)),
        ("LastChanceDue", new PlaceEvent.LastChanceDue(Now)),
        ("ContactMissing", Missing(Now)),
        ("ContactFound", Found(Now)),
        ("LetterBounced", Bounce(Now)),
        ("WrongContact", new PlaceEvent.WrongContact(Now, "new")),
        ("Refused, by mail", Refuse(Now, Channel.Mail)),
        ("Refused, on the telephone", Refuse(Now, Channel.Call)),
        ("NotKnownYet", Later("new", Now, Day(8, 20))),
        ("QuestionRaised", Question("new", Now)),
        ("NumberChanged", new PlaceEvent.NumberChanged(Now)),
        ("CallMade, to be tried again", Call("new", Now, CallOutcome.NoAnswer, Day(8, 11))),
        ("CallMade, no further attempt", Call("new", Now, CallOutcome.WrongNumber)),
        ("CallMade, calls refused", Call("new", Now, CallOutcome.Refused)),
        ("CallMade, to be called back", Call("new", Now, CallOutcome.CallBackAt, Day(8, 12))),
        ("AnswerReceived", Answer("new", Now)),
        ("AnswerReceived, older than what stands", Answer("older", Day(6, 2))),
        ("AnswerWithdrawn, the one that stands", Withdraw("a1", Now)),
        ("ScopeLeft", Leave(Now)),
        ("ScopeEntered", Enter(Now)),
        ("CampaignEnded", new PlaceEvent.CampaignEnded(Now)),
    ];

    [Fact]
    public void StatesPage_EveryStageAgainstEveryEvent_SaysWhatTheMachineDoes()
    {
        var sections = Updates.Select(each => $"""
            ## {each.Name}

            {StatePage.Facts(each.Update)}

            | event | stage afterwards | also changes | to be done |
            | --- | --- | --- | --- |
            {string.Join('\n', Events.Select(other => $"| {other.Name} | {StatePage.Row(Step.Of(each.Update, other.Event))} |"))}
            """);

        GeneratedDoc.Check("docs/states.md", Introduction + string.Join("\n\n", sections));
    }

    [Fact]
    public void StatesPage_EveryStageAndEveryEventOfTheDomain_HasItsPlace()
    {
        Assert.Equal(Enum.GetValues<Stage>(), Updates.Select(row => row.Update.Stage).Distinct().Order());
        Assert.Equal(
            PlaceHistories.ByType.Keys.Select(type => type.Name).Order(),
            Events.Select(column => column.Event.GetType().Name).Distinct().Order());
    }
}
