using Google.Protobuf.WellKnownTypes;
using Google.Type;
using Soliguide.Domain.Places.Contacts;
using Soliguide.Domain.Places.Hours;
using Soliguide.Domain.Places.Sheets;

namespace Soliguide.Cli.Import.Sending;

/// <summary>
/// A read place as the wire's message. The wire's enums are the domain's with "unspecified" before them; a test holds them
/// together.
/// </summary>
internal static class PlaceMessage
{
    /// <summary>The record of an import.</summary>
    public static V1.ImportPlacesRequest Of(ReadResult.Place place) => new()
    {
        RecordNumber = place.Line,
        Sheet = Of(place.Imported.Sheet),
        Contacts = { place.Imported.Contacts.Select(Of) },
    };

    private static V1.PlaceSheet Of(PlaceSheet sheet) => new()
    {
        PlaceId = sheet.Key.ToString(),
        DisplayName = sheet.Name,
        TimeZone = sheet.TimeZone,
        Kind = (V1.PlaceKind)(sheet.Kind + 1),
        Status = (V1.SheetStatus)(sheet.Status + 1),
        Visibility = (V1.Visibility)(sheet.Visibility + 1),
        Description = sheet.Description ?? "",
        Position = Of(sheet.Position),
        Stops = { sheet.Stops.Select(Of) },
        OnReferral = sheet.OnReferral,
        Services = { sheet.Services.Select(Of) },
        Phones = { sheet.Phones.Select(phone => new V1.PublicPhone { Number = phone.Number, Label = phone.Label ?? "" }) },
        Hours = Of(sheet.Hours),
        PublicHolidays = (V1.PublicHolidayRule)sheet.PublicHolidays,
        Periods = { sheet.Periods.Select(Of) },
        Languages = { sheet.Languages },
        Publics = PublicsMessage.Of(sheet.Publics),
        Accessibility = PublicsMessage.Of(sheet.Accessibility),
        OwnerNetwork = sheet.OwnerNetwork ?? "",
        VerifyTime = sheet.LastVerified?.ToTimestamp(),
        UpdateTime = sheet.LastModified?.ToTimestamp(),
        PeopleServedPerWeek = sheet.PeopleServed ?? 0,
        StaffNote = sheet.StaffNote ?? "",
    };

    private static V1.PlaceContact Of(PlaceContact contact) => new()
    {
        Mail = contact.Mail,
        DisplayName = contact.Name ?? "",
        Role = contact.Role ?? "",
        LanguageCode = contact.Language,
    };

    private static V1.Position Of(Position position) => new()
    {
        Address = position.Address ?? "",
        AddressComplement = position.AddressComplement ?? "",
        PostalCode = position.PostalCode ?? "",
        City = position.City ?? "",
        Point = position is { Latitude: { } latitude, Longitude: { } longitude }
            ? new LatLng { Latitude = latitude, Longitude = longitude }
            : null,
    };

    private static V1.RoundStop Of(RoundStop stop) => new()
    {
        Position = Of(stop.Position),
        Hours = Of(stop.Hours),
        Description = stop.Description ?? "",
    };

    private static V1.ServiceOffer Of(PlaceService service) => new()
    {
        ServiceId = service.Id,
        Category = service.Category,
        Name = service.Name ?? "",
        Description = service.Description ?? "",
        Hours = Of(service.Hours),
        Publics = PublicsMessage.Of(service.Publics),
    };

    private static V1.Period Of(Period period) => new()
    {
        PeriodId = period.Id,
        Kind = (V1.PeriodKind)(period.Kind + 1),
        StartDate = Of(period.From),
        EndDate = period.To is { } to ? Of(to) : null,
        ServiceId = period.ServiceId ?? "",
        Hours = Of(period.Hours),
        Text = period.Text ?? "",
    };

    private static V1.WeeklyHours? Of(WeeklyHours? hours) => hours is null ? null : new V1.WeeklyHours
    {
        Monday = { hours.Monday.Select(Of) },
        Tuesday = { hours.Tuesday.Select(Of) },
        Wednesday = { hours.Wednesday.Select(Of) },
        Thursday = { hours.Thursday.Select(Of) },
        Friday = { hours.Friday.Select(Of) },
        Saturday = { hours.Saturday.Select(Of) },
        Sunday = { hours.Sunday.Select(Of) },
    };

    private static V1.TimeSlot Of(TimeSlot slot) => new() { StartTime = Of(slot.Start), EndTime = Of(slot.End) };

    private static TimeOfDay Of(TimeOnly time) => new() { Hours = time.Hour, Minutes = time.Minute };

    private static Date Of(DateOnly day) => new() { Year = day.Year, Month = day.Month, Day = day.Day };
}
