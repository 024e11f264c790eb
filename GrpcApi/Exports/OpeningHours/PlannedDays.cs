using Soliguide.Domain.Places.Hours;
using Soliguide.Domain.Places.Public;
using Soliguide.Domain.Places.Sheets;

namespace Soliguide.GrpcApi.Exports.OpeningHours;

/// <summary>The periods of a place, or of one of its services, as rules; in the order of the Domain's timetable, where the later beginning is the more particular.</summary>
internal sealed class PlannedDays
{
    /// <summary>How far ahead public holidays within changed hours are looked at one by one: two years.</summary>
    private const int Ahead = 731;

    private readonly PlaceCard card;
    private readonly PlaceService? service;
    private readonly DateOnly from;
    private readonly Period[] closures;
    private readonly Period[] changes;

    public PlannedDays(PlaceCard card, PlaceService? service, DateOnly from)
    {
        this.card = card;
        this.service = service;
        this.from = from;
        Period[] known =
        [
            .. card.Periods
                .Where(period => (period.ServiceId is null || period.ServiceId == service?.Id)
                    && (period.To is not { } to || (to >= period.From && to >= from.AddDays(-1))))
                .OrderBy(period => period.From).ThenBy(period => period.Id, StringComparer.Ordinal),
        ];
        closures = [.. known.Where(period => period.Kind == PeriodKind.Closure)];
        changes = [.. known.Where(period => period.Kind == PeriodKind.ChangedHours)];
    }

    public bool IsEmpty => closures.Length == 0 && changes.Length == 0 && Presumed is null;

    /// <summary>The weeks of changed hours.</summary>
    public IEnumerable<WeekStretches> Weeks => changes.Select(WeekOf).OfType<WeekStretches>();

    private Domain.Places.Updates.DefaultNotice? Presumed =>
        card.Presumed is { } presumed && presumed.From <= presumed.To && presumed.To >= from.AddDays(-1) ? presumed : null;

    /// <summary>Changed hours of several days; those of the service behind those of the place, which they replace.</summary>
    public void AddLongChanges(RuleList rules) => AddChanges(rules, changes.Where(period => !IsOneDay(period)).OrderBy(period => period.ServiceId is not null));

    /// <summary>Changed hours of a single day, where they are what decides it: who announces one day means it, also on a public holiday.</summary>
    public void AddChangesOfOneDay(RuleList rules) => AddChanges(rules, changes.Where(period => IsOneDay(period) && Decides(period)));

    /// <summary>The presumed closure.</summary>
    public void AddPresumed(RuleList rules)
    {
        if (Presumed is { } presumed)
        {
            Whole(rules, presumed.From, presumed.To, RuleWords.Modifier("unknown", presumed.Message));
        }
    }

    /// <summary>Confirmed closures, which nothing overrides.</summary>
    public void AddClosures(RuleList rules)
    {
        foreach (var closure in closures)
        {
            Whole(rules, closure.From, closure.To, RuleWords.Modifier("off", closure.Text));
        }
    }

    /// <summary>Days after the first on which what is confirmed changes, in order.</summary>
    public IEnumerable<DateOnly> Cuts => closures.Concat(changes)
        .SelectMany(period => (DateOnly?[])[period.From, period.To < DateOnly.MaxValue ? period.To?.AddDays(1) : null])
        .OfType<DateOnly>().Where(day => day > from).Distinct().Order();

    /// <summary>The week that holds on a day by what is confirmed; null where a closure was announced or the hours are unknown.</summary>
    /// <param name="day">A local day.</param>
    /// <param name="ordinary">The week outside all periods.</param>
    public WeekStretches? WeekOn(DateOnly day, WeekStretches? ordinary) =>
        closures.Any(period => period.Covers(day)) ? null
        : DecidingOn(day) is { } change ? WeekOf(change)
        : ordinary;

    /// <summary>Days on which the night of the eve may be another one than the ordinary week would say.</summary>
    /// <param name="withHolidays">Whether public holidays differ from other days.</param>
    public IEnumerable<DateOnly> Turns(bool withHolidays)
    {
        var spans = closures.Concat(changes).Select(period => (period.From, period.To));
        var ends = (Presumed is { } presumed ? spans.Append((presumed.From, presumed.To)) : spans)
            .SelectMany(span => (DateOnly?[])[span.From, span.To < DateOnly.MaxValue ? span.To?.AddDays(1) : null])
            .OfType<DateOnly>()
            .Concat(changes.Where(period => RuleWords.Days(period.From, period.To).Count() > 1).Select(period => new DateOnly(Math.Max(2000, period.From.Year) + 1, 1, 1)));
        return ends.Concat(withHolidays ? changes.SelectMany(Holidays) : []).Where(day => day >= from).Distinct().Order();
    }

    private static bool IsOneDay(Period period) => period.To == period.From;

    private static void Whole(RuleList rules, DateOnly from, DateOnly? to, string modifier)
    {
        foreach (var days in RuleWords.Days(from, to))
        {
            rules.Override($"{days} {modifier}");
        }
    }

    private void AddChanges(RuleList rules, IEnumerable<Period> periods)
    {
        foreach (var period in periods)
        {
            if (WeekOf(period) is not { } week)
            {
                Whole(rules, period.From, period.To, RuleWords.Modifier("unknown", period.Text));
                continue;
            }

            var open = RuleWords.Modifier("open", period.Text) is var words && words == "open" ? "" : $" {words}";
            foreach (var days in RuleWords.Days(period.From, period.To))
            {
                // The whole range first: weekdays without an opening would keep those of the ordinary week.
                rules.Override($"{days} {(week.IsEmpty ? RuleWords.Modifier("off", period.Text) : "off")}");
                foreach (var rule in IsOneDay(period) ? OfOneDay(week, period.From.DayOfWeek) : week.Rules())
                {
                    rules.Add($"{days} {rule}{open}", also: week.HasNights);
                }
            }
        }
    }

    private static IEnumerable<string> OfOneDay(WeekStretches week, DayOfWeek day) =>
        week.On(day) is { Length: > 0 } stretches ? [WeekStretches.Hours(stretches)] : [];

    /// <summary>The hours of a period; a service with hours of its own keeps within the place's changed ones. Null is unknown.</summary>
    private WeekStretches? WeekOf(Period period)
    {
        var week = period.Hours is { } hours ? WeekStretches.Of(hours) : null;
        return period.ServiceId is null && service?.Hours is { } own ? week?.With(WeekStretches.Of(own)) : week;
    }

    private bool Decides(Period single) => DecidingOn(single.From) == single;

    private Period? DecidingOn(DateOnly day) =>
        changes.LastOrDefault(period => period.ServiceId is not null && period.Covers(day)) ?? changes.LastOrDefault(period => period.Covers(day));

    private IEnumerable<DateOnly> Holidays(Period period)
    {
        var first = period.From > from ? period.From : from;
        var last = period.To is { } to && to < from.AddDays(Ahead) ? to : from.AddDays(Ahead);
        for (var day = first.AddDays(-1); day <= last; day = day.AddDays(1))
        {
            if (PublicHolidays.Of(card.Key.Territory, day) is not null)
            {
                yield return day;
                yield return day.AddDays(1);
            }
        }
    }
}
