using Soliguide.Cli.Import.Values;
using Soliguide.Domain.Places;
using Soliguide.Domain.Places.Contacts;
using Soliguide.Domain.Places.Sheets;

namespace Soliguide.Cli.Import.Json;

/// <summary>A place of Soliguide's JSON as our sheet and contacts.</summary>
internal static class PlaceMapping
{
    /// <summary>The place; null when who it is cannot be told. Everything wrong is in the problems.</summary>
    public static ImportedPlace? Read(Field place, RecordProblems problems)
    {
        var name = PlainText.Of(place["name"].Words());
        if (name is null)
        {
            problems.Refuse("name", "NAME_MISSING", "A place needs a name.");
        }

        if (ReadKey(place, problems) is not { } key || ReadZone(place["position"], key.Territory, problems) is not { } zone || name is null)
        {
            return null;
        }

        var modified = ReadInstant(place["updatedAt"], problems);
        var hours = HoursMapping.Read(place["newhours"], problems);
        var publics = PublicsMapping.Read(place["publics"], problems);
        var services = ServiceMapping.Read(place["services_all"], hours, publics, problems);
        var kind = ReadKind(place["placeType"], problems);
        var sheet = new PlaceSheet(key, name, zone.Id)
        {
            Kind = kind,
            Status = ReadStatus(place["status"], problems),
            Visibility = ReadVisibility(place["visibility"], problems),
            Description = PlainText.Of(place["description"].Words()),
            Position = PositionMapping.Read(place["position"], problems),
            Stops = kind == PlaceKind.MobileRound ? StopMapping.Read(place["parcours"], problems) : [],
            OnReferral = place["modalities"]["orientation"]["checked"].Flag() ?? false,
            Services = services,
            Phones = ContactMapping.ReadPhones(place["entity"]),
            Hours = hours,
            PublicHolidays = HoursMapping.ReadHolidays(place["newhours"]["closedHolidays"], problems),
            Periods = PeriodMapping.Read(place, services, new PeriodContext(zone, modified, problems)),
            Languages = [.. place["languages"].Items().Select(l => l.Words()?.ToLowerInvariant()).OfType<string>().Distinct()],
            Publics = publics,
            Accessibility = AccessibilityMapping.Read(place, problems),
            OwnerNetwork = ReadOwner(place["sources"]),
            LastVerified = ReadInstant(place["updatedByUserAt"], problems),
            LastModified = modified,
            PeopleServed = PeopleCount.Read(place["peopleServedPerWeek"].Text(), "peopleServedPerWeek", problems),
        };
        return new ImportedPlace(sheet, ContactMapping.ReadMails(place["entity"]["mail"], problems));
    }

    private static PlaceKey? ReadKey(Field place, RecordProblems problems)
    {
        var position = place["position"];
        var country = position["country"].Words() ?? place["country"].Words() ?? position["pays"].Words();
        var department = position.FirstOf("departmentCode", "departementCode");
        if (!Territories.TryRead(country, department.Words(), out var territory))
        {
            problems.Refuse(
                department.Path,
                "TERRITORY_UNKNOWN",
                "Country and department code name no territory, such as fr and 75, 2A or 971. It is not guessed from the postal code.");
            return null;
        }

        if (PlaceKey.TryParse($"{territory}-{place["lieu_id"].Words()}", out var key))
        {
            return key;
        }

        problems.Refuse("lieu_id", "ID_MISSING", "A place needs an id of letters, digits and underscores, at most 40.");
        return null;
    }

    private static TimeZoneInfo? ReadZone(Field position, TerritoryKey territory, RecordProblems problems)
    {
        if (Territories.TryZone(position["timeZone"].Words(), territory, out var zone))
        {
            return zone;
        }

        problems.Refuse("position.timeZone", "TIME_ZONE_UNKNOWN",
            "This is no IANA time zone such as Europe/Paris, and the territory has no usual one.");
        return null;
    }

    private static DateTimeOffset? ReadInstant(Field field, RecordProblems problems)
    {
        if (!field.Exists || field.Text() == "")
        {
            return null;
        }

        if (Instant.TryRead(field.Text(), out var instant))
        {
            return instant;
        }

        problems.Refuse(field.Path, "INSTANT_UNREADABLE", "This is no instant such as 2019-06-11T08:00:00Z.");
        return null;
    }

    private static SheetStatus ReadStatus(Field field, RecordProblems problems) => field.Words() switch
    {
        "DRAFT" => SheetStatus.Draft,
        "ONLINE" => SheetStatus.Online,
        "OFFLINE" => SheetStatus.Offline,
        "PERMANENTLY_CLOSED" => SheetStatus.PermanentlyClosed,
        _ => Unknown(field, SheetStatus.Draft, "DRAFT, ONLINE, OFFLINE or PERMANENTLY_CLOSED", problems),
    };

    // A value never seen is refused, not guessed: the guess could show everybody what is for professionals.
    private static Visibility ReadVisibility(Field field, RecordProblems problems) => field.Words() switch
    {
        "ALL" or null => Visibility.Everyone,
        "PRO" => Visibility.Professionals,
        _ => Unknown(field, Visibility.Professionals, "ALL or PRO", problems),
    };

    private static PlaceKind ReadKind(Field field, RecordProblems problems) => field.Words() switch
    {
        "LIEU" or null => PlaceKind.Fixed,
        "PARCOURS_MOBILE" => PlaceKind.MobileRound,
        _ => Unknown(field, PlaceKind.Fixed, "LIEU or PARCOURS_MOBILE", problems),
    };

    private static T Unknown<T>(Field field, T meanwhile, string known, RecordProblems problems)
    {
        problems.Refuse(field.Path, "VALUE_UNKNOWN", $"Write {known}.");
        return meanwhile;
    }

    private static string? ReadOwner(Field sources) =>
        sources.Items()
            .Where(s => s["name"].Words() is not null)
            .OrderByDescending(s => s["isOrigin"].Flag() == true)
            .Select(s => s["name"].Words())
            .FirstOrDefault();
}
