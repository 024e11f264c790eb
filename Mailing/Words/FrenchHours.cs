using System.Globalization;
using Soliguide.Domain;
using Soliguide.Domain.Places.Hours;

namespace Soliguide.Mailing.Words;

/// <summary>A week's openings in compact French: <c>lun.-ven. 9h-12h et 14h-17h30 ; sam. 9h-12h</c>.</summary>
public static class FrenchHours
{
    private static readonly HourWords Words = WordsFile.Read<HourWords>("hours.fr.json");

    private static readonly DayOfWeek[] Week =
    [
        DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday,
        DayOfWeek.Sunday,
    ];

    /// <summary>Days with the same openings are said together, in the order of the week; days without openings are left out.</summary>
    public static string Of(WeeklyHours hours)
    {
        var groups = Week
            .Select((day, index) => (index, slots: hours.On(day).Order(ByStart).ToValueList()))
            .Where(day => day.slots.Count > 0)
            .GroupBy(day => day.slots, day => day.index)
            .Select(group => Phrase.Fill(Words.Group, ("days", Days([.. group])), ("slots", Slots(group.Key))))
            .ToList();
        return groups.Count == 0 ? Words.ClosedAllWeek : string.Join(Words.GroupComma, groups);
    }

    private static Comparer<TimeSlot> ByStart { get; } =
        Comparer<TimeSlot>.Create((a, b) => (a.Start, a.End).CompareTo((b.Start, b.End)));

    private static string Days(int[] days)
    {
        if (days.Length == Week.Length)
        {
            return Words.EveryDay;
        }

        var runs = new List<string>();
        for (var first = 0; first < days.Length;)
        {
            var last = first;
            while (last + 1 < days.Length && days[last + 1] == days[last] + 1)
            {
                last++;
            }

            // Two days in a row are two days: "lun. et mar." reads faster than a range.
            if (last - first >= 2)
            {
                runs.Add(Phrase.Fill(Words.Run, ("first", Words.Days[days[first]]), ("last", Words.Days[days[last]])));
            }
            else
            {
                runs.AddRange(days[first..(last + 1)].Select(day => Words.Days[day]));
            }

            first = last + 1;
        }

        return List(runs, Words.DayComma);
    }

    private static string Slots(ValueList<TimeSlot> slots) => List([.. slots.Select(Slot)], Words.SlotComma);

    private static string Slot(TimeSlot slot) => slot.Start == slot.End
        ? Words.RoundTheClock
        : Phrase.Fill(
            Words.Slot,
            ("start", Time(slot.Start)),
            ("end", slot.End == TimeOnly.MinValue ? Words.Midnight : Time(slot.End)));

    private static string Time(TimeOnly time) => Phrase.Fill(
        Words.Time,
        ("hour", time.Hour.ToString(CultureInfo.InvariantCulture)),
        ("minutes", time.Minute == 0 ? "" : time.Minute.ToString("00", CultureInfo.InvariantCulture)));

    private static string List(List<string> items, string comma) => items.Count == 1
        ? items[0]
        : string.Join(comma, items[..^1]) + Words.And + items[^1];
}
