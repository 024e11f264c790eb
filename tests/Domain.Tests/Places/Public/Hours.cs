using System.Globalization;
using Soliguide.Domain.Places.Hours;

namespace Soliguide.Domain.Tests.Places.Public;

/// <summary>Weeks in one line: <c>mon-fri 09:00-12:00 14:00-17:00; sat 10:00-12:00</c>.</summary>
internal static class Hours
{
    private static readonly string[] Days = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

    public static WeeklyHours Of(string text)
    {
        var slots = Enumerable.Range(0, 7).Select(_ => new List<TimeSlot>()).ToArray();
        foreach (var part in text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var words = part.Split(' ');
            var range = words[0].Split('-');
            for (int day = Array.IndexOf(Days, range[0]), last = Array.IndexOf(Days, range[^1]); ; day = (day + 1) % 7)
            {
                slots[day].AddRange(words[1..].Select(Slot));
                if (day == last)
                {
                    break;
                }
            }
        }

        return Of(slots);
    }

    public static WeeklyHours Of(IReadOnlyList<IEnumerable<TimeSlot>> bySunday) => new()
    {
        Sunday = bySunday[0].ToValueList(),
        Monday = bySunday[1].ToValueList(),
        Tuesday = bySunday[2].ToValueList(),
        Wednesday = bySunday[3].ToValueList(),
        Thursday = bySunday[4].ToValueList(),
        Friday = bySunday[5].ToValueList(),
        Saturday = bySunday[6].ToValueList(),
    };

    private static TimeSlot Slot(string text) => new(
        TimeOnly.Parse(text[..5], CultureInfo.InvariantCulture), TimeOnly.Parse(text[6..], CultureInfo.InvariantCulture));
}
