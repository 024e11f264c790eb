using Soliguide.Domain.Places;
using Soliguide.Domain.Places.Updates;

namespace Soliguide.Domain.Campaigns.Tallies;

/// <summary>
/// Where a campaign stood at the end of a local day: everything up to and including it. Counted from what stands now: an answer that
/// was withdrawn is not there, and a place that left the scope without an answer never was.
/// </summary>
public sealed record DailyTally
{
    private DailyTally(DateOnly day)
    {
        Day = day;
    }

    /// <summary>The local day.</summary>
    public DateOnly Day { get; }

    /// <summary>Places that figures count now, on every day alike.</summary>
    public int Places { get; private init; }

    /// <summary>Places whose first letter was set off so far.</summary>
    public int Asked { get; private init; }

    /// <summary>Places reminded so far.</summary>
    public int Reminded { get; private init; }

    /// <summary>Places for which the telephone became the channel so far.</summary>
    public int Called { get; private init; }

    /// <summary>Answered so far, by channel.</summary>
    public Counts<Channel> ByChannel { get; private init; } = Counts<Channel>.None;

    /// <summary>Past the deadline and not answered that evening.</summary>
    public int Presumed { get; private init; }

    /// <summary>Answered so far.</summary>
    public int Answered => ByChannel.Total;

    /// <summary>Answered so far among all places, 0 to 100.</summary>
    public double AnsweredPercent => Share.Percent(Answered, Places);

    /// <summary>Presumed closed that evening among all places, 0 to 100.</summary>
    public double PresumedPercent => Share.Percent(Presumed, Places);

    /// <summary>One row for each of these days.</summary>
    /// <param name="updates">The updates of the places; read once.</param>
    /// <param name="days">Local days; what happened before the first is in every row.</param>
    /// <param name="zone">The clocks of the territory.</param>
    public static ValueList<DailyTally> Of(IEnumerable<PlaceUpdate> updates, DayRange days, TimeZoneInfo zone)
    {
        var counted = updates.Where(Tally.IsCounted).Select(update => new Milestones(update, zone)).ToList();
        var asked = counted.Select(place => place.Asked).ToLookup(day => First(day, days));
        var reminded = counted.Select(place => place.Reminded).ToLookup(day => First(day, days));
        var called = counted.Select(place => place.Called).ToLookup(day => First(day, days));
        var answered = counted.ToLookup(place => First(place.Answered, days));
        var presumed = counted.Where(place => place.IsPresumed).ToLookup(place => First(place.Defaulted, days));
        var heard = counted.Where(place => place.IsPresumed).ToLookup(place => First(place.Answered, days));

        var rows = new List<DailyTally>();
        var row = new DailyTally(days.From) { Places = counted.Count };
        for (var day = days.From; day <= days.To; day = day.AddDays(1))
        {
            row = new DailyTally(day)
            {
                Places = row.Places,
                Asked = row.Asked + asked[day].Count(),
                Reminded = row.Reminded + reminded[day].Count(),
                Called = row.Called + called[day].Count(),
                ByChannel = row.ByChannel.Add(new(answered[day].Select(place => place.Channel))),
                Presumed = row.Presumed + presumed[day].Count() - heard[day].Count(),
            };
            rows.Add(row);
        }

        return rows.ToValueList();
    }

    /// <summary>The rows of several territories together, day by day.</summary>
    public static ValueList<DailyTally> Sum(IEnumerable<DailyTally> rows) => rows.GroupBy(row => row.Day).OrderBy(day => day.Key).Select(
        day => day.Aggregate(new DailyTally(day.Key), (sum, next) => new DailyTally(day.Key)
        {
            Places = sum.Places + next.Places,
            Asked = sum.Asked + next.Asked,
            Reminded = sum.Reminded + next.Reminded,
            Called = sum.Called + next.Called,
            ByChannel = sum.ByChannel.Add(next.ByChannel),
            Presumed = sum.Presumed + next.Presumed,
        })).ToValueList();

    // The row in which something first shows; null is never.
    private static DateOnly? First(DateOnly? day, DayRange days) => day < days.From ? days.From : day;

    private sealed record Milestones(DateOnly? Asked, DateOnly? Reminded, DateOnly? Called, DateOnly? Defaulted, DateOnly? Answered, Channel Channel)
    {
        public Milestones(PlaceUpdate update, TimeZoneInfo zone)
            : this(
                Day(update.AskedAt, zone),
                Day(update.RemindedAt, zone),
                Day(update.CallsOpenedAt, zone),
                Day(update.DefaultedAt, zone),
                update.Answer is null ? null : Day(update.AnsweredAt ?? update.Answer.At, zone),
                update.Answer?.Channel ?? default)
        {
        }

        // An answer before the deadline, or on its day, leaves no evening on which the place was presumed closed.
        public bool IsPresumed => Defaulted is not null && (Answered is null || Answered > Defaulted);

        private static DateOnly? Day(DateTimeOffset? instant, TimeZoneInfo zone) =>
            instant is null ? null : LocalDay.Of(instant.Value, zone);
    }
}
