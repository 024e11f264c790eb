using Soliguide.Domain.Places.Updates;

namespace Soliguide.Domain.Campaigns.Tallies;

/// <summary>
/// How far a campaign has come, in one territory or several: counted from the updates of the places, so that it can be counted
/// again at any time and no part exceeds its whole.
/// </summary>
public sealed record Tally
{
    private Tally()
    {
    }

    /// <summary>Of no place.</summary>
    public static Tally Empty { get; } = new();

    /// <summary>Places by stage, each once.</summary>
    public Counts<Stage> ByStage { get; private init; } = Counts<Stage>.None;

    /// <summary>Answered places by the channel of the answer that stands.</summary>
    public Counts<Channel> ByChannel { get; private init; } = Counts<Channel>.None;

    /// <summary>Answered places by what was said.</summary>
    public Counts<AnswerKind> ByAnswer { get; private init; } = Counts<AnswerKind>.None;

    /// <summary>Places whose first letter was set off.</summary>
    public int Asked { get; private init; }

    /// <summary>Places whose reminder was set off.</summary>
    public int Reminded { get; private init; }

    /// <summary>Places for which the telephone became the channel.</summary>
    public int Called { get; private init; }

    /// <summary>Places that wait for a call now.</summary>
    public int OnDesk { get; private init; }

    /// <summary>Calls made; several may be about one place.</summary>
    public int Calls { get; private init; }

    /// <summary>Places in scope, with those that left it after they had answered.</summary>
    public int Places => ByStage.Total;

    /// <summary>Places with an answer that stands.</summary>
    public int Answered => ByStage[Stage.Answered];

    /// <summary>Places that carry the default.</summary>
    public int Presumed => ByStage[Stage.DefaultClosed];

    /// <summary>Answered among all places, 0 to 100.</summary>
    public double AnsweredPercent => Share.Percent(Answered, Places);

    /// <summary>Presumed closed among all places, 0 to 100.</summary>
    public double PresumedPercent => Share.Percent(Presumed, Places);

    /// <summary>Counts these updates.</summary>
    public static Tally Of(IEnumerable<PlaceUpdate> updates)
    {
        var counted = updates.Where(IsCounted).ToList();
        return new Tally
        {
            ByStage = new(counted.Select(update => update.Stage)),
            ByChannel = new(counted.Select(update => update.Answer).OfType<Answer>().Select(answer => answer.Channel)),
            ByAnswer = new(counted.Select(update => update.Answer).OfType<Answer>().Select(answer => AnswerKinds.Of(answer.Content))),
            Asked = counted.Count(update => update.AskedAt is not null),
            Reminded = counted.Count(update => update.RemindedAt is not null),
            Called = counted.Count(update => update.CallsOpenedAt is not null),
            OnDesk = counted.Count(update => update.Desk is not null),
            Calls = counted.Sum(update => update.Calls.Count),
        };
    }

    /// <summary>All together, such as the territories of a campaign.</summary>
    public static Tally Sum(IEnumerable<Tally> tallies) => tallies.Aggregate(Empty, (sum, next) => new Tally
    {
        ByStage = sum.ByStage.Add(next.ByStage),
        ByChannel = sum.ByChannel.Add(next.ByChannel),
        ByAnswer = sum.ByAnswer.Add(next.ByAnswer),
        Asked = sum.Asked + next.Asked,
        Reminded = sum.Reminded + next.Reminded,
        Called = sum.Called + next.Called,
        OnDesk = sum.OnDesk + next.OnDesk,
        Calls = sum.Calls + next.Calls,
    });

    /// <summary>Whether figures count a place: in scope, or answered before it left; its answer is still shown.</summary>
    public static bool IsCounted(PlaceUpdate update) => update.InScope || update.Answer is not null;
}
