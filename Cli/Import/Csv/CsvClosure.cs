using Soliguide.Cli.Import.Values;
using Soliguide.Domain;
using Soliguide.Domain.Places.Sheets;

namespace Soliguide.Cli.Import.Csv;

/// <summary>The one planned closure that a row can hold.</summary>
internal static class CsvClosure
{
    /// <summary>The closure, if there is one; its id is made from its first day, as for JSON.</summary>
    public static ValueList<Period> Read(CsvRow row, TimeZoneInfo zone, RecordProblems problems)
    {
        var from = ReadDay(row, "closed_from", zone, problems);
        var to = ReadDay(row, "closed_to", zone, problems);
        if (from is null && row["closed_from"] is null && (to is not null || row["closed_text"] is not null))
        {
            problems.Refuse("closed_from", "PERIOD_START_MISSING", "The closure has no first day.");
        }

        if (to < from)
        {
            problems.Refuse("closed_to", "PERIOD_ENDS_BEFORE_START", "The closure ends before it begins. Put the dates right.");
        }

        return from is { } first
            ? [new Period($"closure_{first:yyyyMMdd}", PeriodKind.Closure, first, to) { Text = PlainText.Of(row["closed_text"]) }]
            : [];
    }

    private static DateOnly? ReadDay(CsvRow row, string column, TimeZoneInfo zone, RecordProblems problems)
    {
        if (row[column] is not { } text)
        {
            return null;
        }

        if (LocalDate.TryRead(text, zone, out var day))
        {
            return day;
        }

        problems.Refuse(column, "DATE_UNREADABLE", "This is no day such as 2019-08-05 or 05/08/2019.");
        return null;
    }
}
