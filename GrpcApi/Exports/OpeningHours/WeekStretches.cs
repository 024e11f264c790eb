using Soliguide.Domain.Places.Hours;

namespace Soliguide.GrpcApi.Exports.OpeningHours;

/// <summary>An ordinary week as <c>opening_hours</c> writes it: days with the same openings share a rule.</summary>
internal sealed class WeekStretches
{
    private static readonly DayOfWeek[] Order =
    [
        DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday,
    ];

    private readonly Stretch[][] days;

    private WeekStretches(Stretch[][] days)
    {
        this.days = days;
    }

    /// <summary>No opening all week.</summary>
    public bool IsEmpty => days.All(day => day.Length == 0);

    /// <summary>Open day and night.</summary>
    public bool IsAlways => days.All(day => day is [{ Start: 0, End: Stretch.Day }]);

    /// <summary>Whether some night runs into the next day.</summary>
    public bool HasNights => days.Any(day => day.Any(stretch => stretch.IntoMorning > 0));

    /// <summary>The weekdays with an opening, Monday first.</summary>
    public IEnumerable<DayOfWeek> OpenDays => Order.Where(day => On(day).Length > 0);

    public static WeekStretches Of(WeeklyHours week) => new(
        [.. Order.Select(day => week.On(day).Select(Stretch.Of).Distinct().OrderBy(stretch => stretch.Start).ThenBy(stretch => stretch.End).ToArray())]);

    /// <summary>What is open in both weeks, opening by opening of the same day.</summary>
    public WeekStretches With(WeekStretches other) => new(
        [.. days.Select((day, n) => day.SelectMany(mine => other.days[n].Select(theirs => mine.With(theirs))).OfType<Stretch>().Distinct().ToArray())]);

    /// <summary>The openings that begin on a weekday, the earliest first.</summary>
    public Stretch[] On(DayOfWeek day) => days[((int)day + 6) % 7];

    /// <summary>How far the night of the eve reaches into this weekday, in minutes.</summary>
    public int Morning(DayOfWeek day) => days[((int)day + 5) % 7].Select(stretch => stretch.IntoMorning).DefaultIfEmpty().Max();

    /// <summary>Weekdays that share their openings, with these: <c>Mo-Fr 09:00-12:00,14:00-18:00</c>.</summary>
    public IEnumerable<string> Rules() => OpenDays
        .GroupBy(day => Hours(On(day)), StringComparer.Ordinal)
        .Select(group => $"{Names(group)} {group.Key}");

    /// <summary>Openings of one day: <c>09:00-12:00,14:00-18:00</c>.</summary>
    public static string Hours(IEnumerable<Stretch> day) => string.Join(',', day);

    /// <summary>Weekdays in short: <c>Mo-We,Sa</c>.</summary>
    public static string Names(IEnumerable<DayOfWeek> weekdays)
    {
        var numbers = weekdays.Select(day => ((int)day + 6) % 7).Order().ToArray();
        var runs = numbers.Select((number, n) => (Number: number, Run: number - n)).GroupBy(pair => pair.Run, pair => Name(pair.Number)).Select(run => run.ToArray());
        return string.Join(',', runs.Select(run => run.Length > 2 ? $"{run[0]}-{run[^1]}" : string.Join(',', run)));
    }

    private static string Name(int number) => Order[number].ToString()[..2];
}
