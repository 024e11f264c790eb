using Soliguide.Contracts;
using Soliguide.Contracts.Places;
using Soliguide.Domain.Json;
using Soliguide.Domain.Places.Contacts;
using Soliguide.Domain.Places.Sheets;
using Soliguide.GrpcApi.Errors;

namespace Soliguide.GrpcApi.Mapping;

/// <summary>Private sheets and contacts, as imports send them. There is no way back: no RPC gives a sheet out.</summary>
internal static class SheetMapping
{
    private const int Most = 500;
    private const int MostPeople = 1_000_000;
    private const int MostContacts = 20;

    public static PlaceSheet ReadSheet(this V1.PlaceSheet? sheet, Reading at)
    {
        if (sheet is null)
        {
            at.Refuse(FieldErrors.Required, "Send the sheet.");
            sheet = new V1.PlaceSheet();
        }

        return new PlaceSheet(sheet.PlaceId.ReadPlace(at["place_id"]), sheet.DisplayName, sheet.TimeZone)
        {
            Kind = sheet.Kind.ReadEnum<V1.PlaceKind, PlaceKind>(at["kind"], PlaceKind.Fixed),
            Status = sheet.Status.ReadEnum<V1.SheetStatus, SheetStatus>(at["status"], SheetStatus.Online),
            Visibility = sheet.Visibility.ReadEnum<V1.Visibility, Visibility>(at["visibility"], Visibility.Everyone),
            Description = sheet.Description.OrNull(),
            Position = sheet.Position.ReadPosition(at["position"]),
            Stops = sheet.Stops.ReadList(at["stops"], Most, PlacePartMapping.Read),
            OnReferral = sheet.OnReferral,
            Services = sheet.Services.ReadList(at["services"], Most, PlacePartMapping.Read),
            Phones = sheet.Phones.ReadList(at["phones"], Most, (phone, _) => phone.Read()),
            Hours = sheet.Hours.ReadHours(at["hours"]),
            PublicHolidays = sheet.PublicHolidays.ReadRule(at["public_holidays"]),
            Periods = sheet.Periods.ReadList(at["periods"], PeriodMapping.Most, PeriodMapping.Read),
            Languages = sheet.Languages.ReadList(at["languages"], Most, (language, _) => language),
            Publics = sheet.Publics.ReadPublics(at["publics"]),
            Accessibility = sheet.Accessibility.ReadAccessibility(at["accessibility"]),
            OwnerNetwork = sheet.OwnerNetwork.OrNull(),
            LastVerified = sheet.VerifyTime.ReadInstant(at["verify_time"]),
            LastModified = sheet.UpdateTime.ReadInstant(at["update_time"]),
            PeopleServed = sheet.PeopleServedPerWeek.ReadPeople(at["people_served_per_week"]),
            StaffNote = sheet.StaffNote.OrNull(),
        };
    }

    public static ContactEntry[] ReadContacts(this V1.ImportPlacesRequest record, Reading at) =>
        [.. record.Contacts.ReadList(at["contacts"], MostContacts, ReadContact)];

    public static SheetDocument ToDocument(this PlaceSheet sheet) => new(DomainJson.Write(sheet));

    private static int? ReadPeople(this int people, Reading at)
    {
        if (people is < 0 or > MostPeople)
        {
            at.Refuse(FieldErrors.Range, $"Give 1 to {MostPeople} people a week, or leave it out where that is unknown.");
        }

        return people > 0 ? people : null;
    }

    private static ContactEntry ReadContact(V1.PlaceContact contact, Reading at)
    {
        if (!Mailbox.TryNormalise(contact.Mail, out var mail))
        {
            at["mail"].Refuse(FieldErrors.Mail, "Give a mail address like name@example.org, or leave the contact out.");
            return new ContactEntry("", "", null, null, "");
        }

        return new ContactEntry(
            PersonKey.Of(mail).Value, mail, contact.DisplayName.OrNull(), contact.Role.OrNull(), contact.LanguageCode.OrNull() ?? "fr");
    }
}
