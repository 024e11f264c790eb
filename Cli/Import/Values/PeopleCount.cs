using System.Globalization;

namespace Soliguide.Cli.Import.Values;

/// <summary>Reads how many people a place serves in a week.</summary>
internal static class PeopleCount
{
    private const int Most = 1_000_000;

    /// <summary>The count; null where nothing is written. What is no whole number from 1 to a million is refused.</summary>
    public static int? Read(string? text, string field, RecordProblems problems)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var people) && people is >= 1 and <= Most)
        {
            return people;
        }

        problems.Refuse(field, "COUNT_UNREADABLE", $"Write a whole number of people a week, 1 to {Most}, or leave it empty where that is unknown.");
        return null;
    }
}
