using System.Globalization;

namespace Soliguide.Cli.Import.Values;

/// <summary>
/// A time of day as files write it: 930, "0930", "09:30", "9h30", "9h". 2359 stands for the end of the day in Soliguide's data,
/// as 2400 does elsewhere: both are read as midnight at the day's end.
/// </summary>
internal static class TimeOfDay
{
    /// <summary>Minutes of a whole day; what the end of the day reads as.</summary>
    public const int EndOfDay = 24 * 60;

    /// <summary>Minutes since midnight, 0 to <see cref="EndOfDay"/>.</summary>
    public static bool TryRead(string? text, out int minutes)
    {
        minutes = 0;
        if (!TrySplit(text?.Trim().ToLowerInvariant() ?? "", out var hour, out var minute) || minute > 59 || hour > 24)
        {
            return false;
        }

        minutes = (hour * 60) + minute;
        if (minutes == EndOfDay - 1)
        {
            minutes = EndOfDay;
        }

        return minutes <= EndOfDay;
    }

    private static bool TrySplit(string text, out int hour, out int minute)
    {
        minute = 0;
        var cut = text.AsSpan().IndexOfAny(':', 'h');
        if (cut >= 0)
        {
            var rest = text[(cut + 1)..];
            return TryNumber(text[..cut], 2, out hour)
                && ((rest.Length == 0 && text[cut] == 'h')
                || (rest.Length == 2 && TryNumber(rest, 2, out minute)));
        }

        if (!TryNumber(text, 4, out var digits))
        {
            hour = 0;
            return false;
        }

        (hour, minute) = (digits / 100, digits % 100);
        return true;
    }

    private static bool TryNumber(string text, int longest, out int number)
    {
        number = 0;
        return text.Length > 0 && text.Length <= longest && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}
