using Soliguide.Domain.Places.Updates;

namespace Soliguide.Domain.Tests.Places.Updates;

/// <summary>The moments and events of the summer of 2019 that examples are told with.</summary>
internal static class Summer
{
    public static readonly DateTimeOffset AskDay = Day(6, 13);
    public static readonly DateTimeOffset ReminderDay = Day(6, 24);
    public static readonly DateTimeOffset CallDay = Day(7, 1);
    public static readonly DateTimeOffset Deadline = Day(7, 6);
    public static readonly DateTimeOffset LastDay = Day(8, 5);
    public static readonly DateTimeOffset EndDay = Day(8, 15);

    public static PlaceEvent Ask => new PlaceEvent.AskDue(AskDay);

    public static PlaceEvent Remind => new PlaceEvent.ReminderDue(ReminderDay);

    public static PlaceEvent OpenCalls => new PlaceEvent.CallsDue(CallDay);

    public static PlaceEvent Default => new PlaceEvent.DeadlinePassed(Deadline, PlaceHistories.Default);

    public static PlaceEvent LastChance => new PlaceEvent.LastChanceDue(LastDay);

    public static PlaceEvent End => new PlaceEvent.CampaignEnded(EndDay);

    public static DateTimeOffset Day(int month, int day) => new(2019, month, day, 8, 0, 0, TimeSpan.Zero);

    public static PlaceEvent Answer(string id, DateTimeOffset at, AnswerContent.AboutPlace? content = null) =>
        new PlaceEvent.AnswerReceived(new Answer(id, content ?? new AnswerContent.NothingChanges(), Channel.Link, "person-1", at));

    public static PlaceEvent Withdraw(string id, DateTimeOffset at) => new PlaceEvent.AnswerWithdrawn(at, id);

    public static PlaceEvent Later(string id, DateTimeOffset at, DateTimeOffset again) => new PlaceEvent.NotKnownYet(at, id, again);

    public static PlaceEvent Question(string id, DateTimeOffset at) => new PlaceEvent.QuestionRaised(at, id);

    public static PlaceEvent Call(string id, DateTimeOffset at, CallOutcome outcome, DateTimeOffset? next = null) =>
        new PlaceEvent.CallMade(at, id, outcome, next);

    public static PlaceEvent Bounce(DateTimeOffset at) => new PlaceEvent.LetterBounced(at);

    public static PlaceEvent Found(DateTimeOffset at, string? person = null) => new PlaceEvent.ContactFound(at, person);

    public static PlaceEvent Missing(DateTimeOffset at) => new PlaceEvent.ContactMissing(at);

    public static PlaceEvent Leave(DateTimeOffset at) => new PlaceEvent.ScopeLeft(at);

    public static PlaceEvent Enter(DateTimeOffset at) => new PlaceEvent.ScopeEntered(at);

    public static PlaceEvent Refuse(DateTimeOffset at, Channel channel) => new PlaceEvent.Refused(at, channel);

    /// <summary>The update after these events.</summary>
    public static PlaceUpdate After(params PlaceEvent[] history) => Step.Replay(history) is [.., var last] ? last.After : new PlaceUpdate();

    /// <summary>What the last of these events did.</summary>
    public static Step Last(params PlaceEvent[] history) => Step.Replay(history)[^1];
}
