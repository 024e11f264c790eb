using Soliguide.Cli.Import.Values;
using Soliguide.Domain;
using Soliguide.Domain.Places;
using Soliguide.Domain.Places.Sheets;

namespace Soliguide.Cli.Import.Json;

/// <summary>
/// Temporary information of the place (<c>tempInfos</c>) and closures of its services (<c>close</c>) as periods. Switched off
/// (<c>actif</c> false) is nothing. Ids are made from kind, service and first day, so that the next import finds the same period.
/// </summary>
internal static class PeriodMapping
{
    /// <summary>The periods of the place, then those of its services.</summary>
    public static ValueList<Period> Read(Field place, ValueList<PlaceService> services, PeriodContext context)
    {
        if (place["plannedPeriods"].Exists)
        {
            return PlannedPeriodMapping.Read(place["plannedPeriods"], context);
        }

        var infos = place["tempInfos"];
        var periods = new List<Period?>
        {
            ReadOne(infos["closure"], PeriodKind.Closure, null, context),
            ReadOne(infos["hours"], PeriodKind.ChangedHours, null, context),
            ReadOne(infos["message"], PeriodKind.Message, null, context),
        };

        // Where a service was refused the record is refused as a whole, so that the two lists run side by side.
        periods.AddRange(place["services_all"].Items().Zip(services)
            .Select(pair => ReadOne(pair.First["close"], PeriodKind.Closure, pair.Second.Id, context)));
        return periods.OfType<Period>().ToValueList();
    }

    private static Period? ReadOne(Field info, PeriodKind kind, string? service, PeriodContext context)
    {
        if (info["actif"].Flag() != true || ReadStart(info, context) is not { } from)
        {
            return null;
        }

        var to = ReadDay(info["dateFin"], context);
        if (to < from)
        {
            context.Problems.Refuse(info["dateFin"].Path, "PERIOD_ENDS_BEFORE_START",
                "The period ends before it begins. Put the dates right.");
            return null;
        }

        var name = kind.ToString().ToLowerInvariant();
        return new Period(service is null ? $"{name}_{from:yyyyMMdd}" : $"{name}_{service}_{from:yyyyMMdd}", kind, from, to)
        {
            ServiceId = service,
            Hours = kind == PeriodKind.ChangedHours ? HoursMapping.Read(info["hours"], context.Problems) : null,
            Text = ReadText(info),
        };
    }

    private static DateOnly? ReadStart(Field info, PeriodContext context)
    {
        var start = info["dateDebut"];
        if (start.Words() is not null)
        {
            return ReadDay(start, context);
        }

        if (context.Modified is { } modified)
        {
            return LocalDay.Of(modified, context.Zone);
        }

        context.Problems.Refuse(start.Path, "PERIOD_START_MISSING", "The period is switched on and has no first day.");
        return null;
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

        context.Problems.Refuse(field.Path, "DATE_UNREADABLE", "This is no day such as 2019-07-08 or 2019-07-07T22:00:00Z.");
        return null;
    }

    private static string? ReadText(Field info)
    {
        var parts = new[] { PlainText.Of(info["name"].Words()), PlainText.Of(info["description"].Words()) }.OfType<string>();
        return string.Join('\n', parts) is { Length: > 0 } text ? text : null;
    }
}
