using System.Globalization;
using Soliguide.Domain.Places.Hours;

namespace Soliguide.GrpcApi.Exports.OpeningHours;

/// <summary>One opening in minutes after the midnight at which its day begins. An end behind 1440 is on the next day.</summary>
/// <param name="Start">When the door opens, 0 to 1439.</param>
/// <param name="End">When it closes, later than the start and at most a day later.</param>
internal readonly record struct Stretch(int Start, int End)
{
    /// <summary>Minutes of a day of 24 hours.</summary>
    public const int Day = 24 * 60;

    /// <summary>How far the night reaches into the next day, in minutes; 0 where it does not.</summary>
    public int IntoMorning => Math.Max(0, End - Day);

    /// <summary>The stretch of a slot, with 23:59 read as midnight.</summary>
    public static Stretch Of(TimeSlot slot)
    {
        var closing = Minute(slot.Closing);
        return new Stretch(Minute(slot.Start), slot.ClosesNextDay ? closing + Day : closing);
    }

    /// <summary>What is open in both; null where nothing is.</summary>
    public Stretch? With(Stretch other) =>
        (Math.Max(Start, other.Start), Math.Min(End, other.End)) is var (start, end) && start < end ? new Stretch(start, end) : null;

    /// <summary>As <c>09:00-12:00</c>; midnight at the end is 24:00, and 22:00-02:00 runs into the next day.</summary>
    public override string ToString() => $"{Time(Start)}-{Time(End > Day ? End - Day : End)}";

    private static string Time(int minute) => string.Create(CultureInfo.InvariantCulture, $"{minute / 60:00}:{minute % 60:00}");

    private static int Minute(TimeOnly time) => (time.Hour * 60) + time.Minute;
}
