using Soliguide.Cli.Import.Values;
using Soliguide.Domain;
using Soliguide.Domain.Places.Sheets;

namespace Soliguide.Cli.Import.Json;

/// <summary>
/// All periods of a place as <c>soliguide export</c> writes them (<c>plannedPeriods</c>): several of a kind, each with its own id. Where the list
/// is present the platform's own fields, which hold a part of it, are not looked at.
/// </summary>
internal static class PlannedPeriodMapping
{
    /// <summary>The periods in the file's order.</summary>
    public static ValueList<Period> Read(Field list, PeriodContext context) =>
        list.Items().Select(item => ReadOne(item, context)).OfType<Period>().ToValueList();

    private static Period? ReadOne(Field item, PeriodContext context)
    {
        PeriodKind? kind = item["kind"].Words() switch
        {
            "CLOSURE" => PeriodKind.Closure,
            "CHANGED_HOURS" => PeriodKind.ChangedHours,
            "MESSAGE" => PeriodKind.Message,
            _ => null,
        };
        if (kind is null)
        {
            context.Problems.Refuse(item["kind"].Path, "VALUE_UNKNOWN", "Write CLOSURE, CHANGED_HOURS or MESSAGE.");
        }

        if (item["id"].Words() is not { } id)
        {
            context.Problems.Refuse(item["id"].Path, "ID_MISSING", "A planned period needs an id of its own.");
            return null;
        }

        if (ReadDay(item["from"], context) is not { } from)
        {
            context.Problems.Refuse(item["from"].Path, "PERIOD_START_MISSING", "The period has no first day.");
            return null;
        }

        var to = ReadDay(item["to"], context);
        if (to < from)
        {
            context.Problems.Refuse(item["to"].Path, "PERIOD_ENDS_BEFORE_START", "The period ends before it begins. Put the dates right.");
        }

        return kind is not { } known ? null : new Period(id, known, from, to)
        {
            ServiceId = item["service"].Words(),
            Hours = known == PeriodKind.ChangedHours ? HoursMapping.Read(item["hours"], context.Problems) : null,
            Text = PlainText.Of(item["description"].Words()),
        };
    }

    private static DateOnly? ReadDay(Field field, PeriodContext context)
    {
        if (field.Words() is not { } text)
        {
            return null;
        }

        if (LocalDate.TryRead(text, context.Zone, out var day))
        {
            return day;
        }

        context.Problems.Refuse(field.Path, "DATE_UNREADABLE", "This is no day such as 2019-07-08.");
        return null;
    }
}
