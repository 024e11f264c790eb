using System.Globalization;
using Soliguide.Domain.Places;

namespace Soliguide.Cli.Import.Values;

/// <summary>
/// The calendar day that a file means. Soliguide writes a day as the UTC instant of local midnight ("2022-03-02T23:00:00Z" is
/// 3 March in Paris) and its end as any instant of the last day; people write "2019-07-08" or "08/07/2019".
/// </summary>
internal static class LocalDate
{
    private static readonly string[] PlainForms = ["yyyy-MM-dd", "dd/MM/yyyy", "d/M/yyyy"];

    /// <summary>The day, local to the zone. An instant without an offset is taken as UTC.</summary>
    public static bool TryRead(string? text, TimeZoneInfo zone, out DateOnly day)
    {
        var trimmed = text?.Trim();
        if (DateOnly.TryParseExact(trimmed, PlainForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out day))
        {
            return true;
        }

        if (!Instant.TryRead(trimmed, out var instant))
        {
            return false;
        }

        // Midnight UTC is no local midnight west of Greenwich: there it is a plain day that some tool turned into an instant.
        var west = zone.GetUtcOffset(instant) < TimeSpan.Zero;
        day = west && instant.TimeOfDay == TimeSpan.Zero ? DateOnly.FromDateTime(instant.UtcDateTime) : LocalDay.Of(instant, zone);
        return true;
    }
}
