using Soliguide.Domain;
using Soliguide.Domain.Places.Hours;

namespace Soliguide.GrpcApi.Pages.Words;

/// <summary>The openings of a week, day by day, Monday first.</summary>
internal static class FrenchHours
{
    /// <summary>Weekdays in the order in which French readers expect them.</summary>
    public static IReadOnlyList<DayOfWeek> Week { get; } =
    [
        DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday,
        DayOfWeek.Sunday,
    ];

    /// <summary>The openings of a day: <c>9 h – 12 h, 14 h – 17 h 30</c>.</summary>
    public static string Of(ValueList<TimeSlot> slots) => slots.Count == 0
        ? PageWords.Of("slot.none")
        : string.Join(PageWords.Of("slot.comma"), slots.OrderBy(slot => slot.Start).ThenBy(slot => slot.End).Select(Of));

    private static string Of(TimeSlot slot) => slot.Start == slot.End
        ? PageWords.Of("slot.all")
        : PageWords.Fill(
            "slot",
            ("start", FrenchDates.Time(slot.Start)),
            ("end", slot.End == TimeOnly.MinValue ? PageWords.Of("time.midnight") : FrenchDates.Time(slot.End)));
}
