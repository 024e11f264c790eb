using System.Globalization;
using Soliguide.Cli.Import.Values;
using Soliguide.Domain;
using Soliguide.Domain.Places;
using Soliguide.Domain.Places.Contacts;
using Soliguide.Domain.Places.Hours;
using Soliguide.Domain.Places.Sheets;

namespace Soliguide.Cli.Import.Csv;

/// <summary>A row as our sheet and contacts.</summary>
internal static class CsvPlaceMapping
{
    /// <summary>The place; null when who it is cannot be told. Everything wrong is in the problems.</summary>
    public static ImportedPlace? Read(CsvRow row, RecordProblems problems)
    {
        if (PlainText.Of(row["name"]) is not { } name)
        {
            problems.Refuse("name", "NAME_MISSING", "A place needs a name.");
            return null;
        }

        if (ReadKey(row, problems) is not { } key)
        {
            return null;
        }

        if (!Territories.TryZone(row["time_zone"], key.Territory, out var zone))
        {
            problems.Refuse("time_zone", "TIME_ZONE_UNKNOWN",
                "This is no IANA time zone such as Europe/Paris, and the territory has no usual one.");
            return null;
        }

        var sheet = new PlaceSheet(key, name, zone.Id)
        {
            Kind = row.Word("kind", problems, "fixed", "mobile_round") == "mobile_round" ? PlaceKind.MobileRound : PlaceKind.Fixed,
            Status = row.Word("status", problems, "online", "draft", "offline", "permanently_closed") switch
            {
                "draft" => SheetStatus.Draft,
                "offline" => SheetStatus.Offline,
                "permanently_closed" => SheetStatus.PermanentlyClosed,
                _ => SheetStatus.Online,
            },
            Visibility = row.Word("visibility", problems, "everyone", "professionals") == "professionals"
                ? Visibility.Professionals
                : Visibility.Everyone,
            Description = PlainText.Of(row["description"]),
            Position = ReadPosition(row, problems),
            OnReferral = row.Word("on_referral", problems, "no", "yes") == "yes",
            Services = ReadServices(row),
            Phones = [.. row.Parts("phones").Select(number => new PublicPhone(number))],
            Hours = CsvHours.Read(row, problems),
            PublicHolidays = row.Word("public_holidays", problems, "unknown", "open", "closed") switch
            {
                "open" => PublicHolidayRule.Open,
                "closed" => PublicHolidayRule.Closed,
                _ => PublicHolidayRule.Unknown,
            },
            Periods = CsvClosure.Read(row, zone, problems),
            Languages = [.. row.Parts("languages").Select(language => language.ToLowerInvariant()).Distinct()],
            Publics = CsvPublics.Read(row, problems),
            Accessibility = CsvPublics.ReadAccessibility(row, problems),
            OwnerNetwork = row["owner_network"],
            LastVerified = ReadInstant(row, "last_verified", zone, problems),
            LastModified = ReadInstant(row, "last_modified", zone, problems),
            PeopleServed = PeopleCount.Read(row["people_served"], "people_served", problems),
            StaffNote = row["staff_note"],
        };
        return new ImportedPlace(sheet, ReadContacts(row, problems));
    }

    private static PlaceKey? ReadKey(CsvRow row, RecordProblems problems)
    {
        if (!Territories.TryRead(row["country"], row["department"], out var territory))
        {
            problems.Refuse("department", "TERRITORY_UNKNOWN",
                "Country and department code name no territory, such as fr and 75, 2A or 971.");
            return null;
        }

        if (PlaceKey.TryParse($"{territory}-{row["id"]}", out var key))
        {
            return key;
        }

        problems.Refuse("id", "ID_MISSING", "A place needs an id of letters, digits and underscores, at most 40.");
        return null;
    }

    private static Position ReadPosition(CsvRow row, RecordProblems problems)
    {
        var latitude = ReadDegrees(row, "latitude", 90, problems);
        var longitude = ReadDegrees(row, "longitude", 180, problems);
        if (latitude is null != longitude is null)
        {
            problems.Refuse(latitude is null ? "latitude" : "longitude", "POINT_UNREADABLE", "A point needs latitude and longitude.");
        }

        return new Position
        {
            Address = row["address"],
            AddressComplement = row["address_complement"],
            PostalCode = row["postal_code"],
            City = row["city"],
            Latitude = latitude,
            Longitude = longitude,
        };
    }

    private static double? ReadDegrees(CsvRow row, string column, double bound, RecordProblems problems)
    {
        if (row[column] is not { } text)
        {
            return null;
        }

        if (double.TryParse(text.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees)
            && Math.Abs(degrees) <= bound)
        {
            return degrees;
        }

        problems.Refuse(column, "POINT_UNREADABLE", $"Write degrees between -{bound} and {bound}.");
        return null;
    }

    private static ValueList<PlaceService> ReadServices(CsvRow row) =>
    [
        .. row.Parts("services").Select(CsvColumns.Plain).Where(category => category.Length > 0).Distinct()
            .Select(category => new PlaceService(category, category)),
    ];

    private static DateTimeOffset? ReadInstant(CsvRow row, string column, TimeZoneInfo zone, RecordProblems problems)
    {
        if (row[column] is not { } text)
        {
            return null;
        }

        if (text.Length > 10 && Instant.TryRead(text, out var instant))
        {
            return instant;
        }

        if (LocalDate.TryRead(text, zone, out var day))
        {
            return LocalDay.Start(day, zone);
        }

        problems.Refuse(column, "INSTANT_UNREADABLE", "Write a day such as 2019-06-11 or an instant such as 2019-06-11T08:00:00Z.");
        return null;
    }

    private static ValueList<PlaceContact> ReadContacts(CsvRow row, RecordProblems problems)
    {
        var language = row["contact_language"]?.ToLowerInvariant() ?? "fr";
        return
        [
            .. Mails.Read(row["contact_mail"], "contact_mail", problems).Select((contact, index) => contact with
            {
                Name = index == 0 ? row["contact_name"] : null,
                Role = index == 0 ? row["contact_role"] : null,
                Language = language,
            }),
        ];
    }
}
