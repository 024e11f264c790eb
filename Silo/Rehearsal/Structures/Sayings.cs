using Soliguide.Domain;
using Soliguide.Domain.Campaigns;
using Soliguide.Domain.Places.Hours;
using Soliguide.Domain.Places.Sheets;
using Soliguide.Domain.Places.Updates;

namespace Soliguide.Silo.Rehearsal.Structures;

/// <summary>What invented structures say: mostly that nothing changes.</summary>
internal sealed class Sayings(RehearsalOptions options, Draws draws, DayRange season)
{
    private static readonly ValueList<TimeSlot> Mornings = [new TimeSlot(new TimeOnly(9, 0), new TimeOnly(12, 30))];

    /// <summary>What is said about a place on a day; the same place on the same day says the same.</summary>
    public AnswerContent About(string place, DateOnly today, string? service)
    {
        var dice = draws.For("content", place);
        var kind = dice.NextDouble();
        var from = Latest(season.From.AddDays(dice.Next(0, 30)), today.AddDays(1));
        if ((kind -= options.Closure) < 0)
        {
            return Said(new Period("r1", PeriodKind.Closure, from, from.AddDays(Length(dice) - 1)));
        }

        if ((kind -= options.OtherHours) < 0)
        {
            return Said(new Period("r1", PeriodKind.ChangedHours, from, season.To) { Hours = Week() });
        }

        return service is not null && kind < options.ServicesStopped
            ? Said(new Period("r1", PeriodKind.Closure, from, season.To) { ServiceId = service })
            : new AnswerContent.NothingChanges();
    }

    private static AnswerContent.Changes Said(Period period) => new([period]);

    private static WeeklyHours Week() =>
        new() { Monday = Mornings, Tuesday = Mornings, Wednesday = Mornings, Thursday = Mornings, Friday = Mornings };

    private static DateOnly Latest(DateOnly a, DateOnly b) => a > b ? a : b;

    private int Length(Random dice)
    {
        var share = dice.NextDouble() * options.ClosureShares.Sum();
        var i = 0;
        while (i < options.ClosureShares.Length - 1 && (share -= options.ClosureShares[i]) >= 0)
        {
            i++;
        }

        return options.ClosureDays[i];
    }
}
