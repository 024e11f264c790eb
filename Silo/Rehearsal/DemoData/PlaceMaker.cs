using System.Globalization;
using Soliguide.Domain;
using Soliguide.Domain.Places;
using Soliguide.Domain.Places.Contacts;
using Soliguide.Domain.Places.Hours;
using Soliguide.Domain.Places.Sheets;

namespace Soliguide.Silo.Rehearsal.DemoData;

/// <summary>Invents one place of an organisation.</summary>
internal sealed class PlaceMaker(DemoWords words, DemoOptions options, Dice dice, PublicsMaker publics)
{
    private const string TimeZone = "Europe/Paris";
    private const double Draft = 0.02;
    private const double Offline = 0.02;
    private const double ClosedForGood = 0.01;
    private const double Professionals = 0.04;
    private const double WithNote = 0.05;
    private readonly PositionMaker positions = new(words, dice);
    private readonly ServiceMaker services = new(words, dice);

    /// <summary>The place.</summary>
    /// <param name="number">Its local id.</param>
    /// <param name="organisation">Who looks after it.</param>
    /// <param name="index">Which of the organisation's places it is, from 0.</param>
    public ImportedPlace Make(int number, DemoOrganisation organisation, int index)
    {
        var territory = dice.Of(organisation.Territories, t => t.Share);
        var city = dice.Of(territory.Cities, c => c.Weight);
        var profile = dice.Of(words.Profiles.Profiles, p => p.Weight);
        var verified = Before(540);
        var sheet = new PlaceSheet(
            new PlaceKey(territory.Key, number.ToString(CultureInfo.InvariantCulture)),
            organisation.Size == 1 ? $"{profile.Label} {words.Words.Toponym(dice)}" : $"{organisation.Name} – {profile.Label}, {city.Name}",
            TimeZone)
        {
            Kind = profile.MobileRound ? PlaceKind.MobileRound : PlaceKind.Fixed,
            Status = ChooseStatus(),
            Visibility = dice.Chance(Professionals) ? Visibility.Professionals : Visibility.Everyone,
            Description = dice.Of(profile.Texts),
            Position = positions.Make(city),
            Stops = profile.MobileRound ? MakeStops(profile, territory) : [],
            OnReferral = dice.Chance(profile.OnReferral),
            Services = services.Make(profile),
            Phones = MakePhones(territory),
            Hours = dice.Chance(profile.NoHours) ? null : DemoWeek.Read(dice.Of(profile.Weeks)),
            PublicHolidays = ChooseHolidays(),
            Periods = MakePeriods(),
            Languages = ["fr", .. words.Words.Languages.Where(l => dice.Chance(l.Share)).Select(l => l.Code)],
            OwnerNetwork = organisation.Network,
            LastVerified = verified,
            LastModified = dice.Chance(0.5) ? verified : Before(720),
            StaffNote = dice.Chance(WithNote) ? dice.Of(words.Words.StaffNotes) : null,
        };
        return new ImportedPlace(publics.Add(sheet, profile), ChooseContacts(organisation, index));
    }

    private SheetStatus ChooseStatus() => dice.Share() switch
    {
        < Draft => SheetStatus.Draft,
        < Draft + Offline => SheetStatus.Offline,
        < Draft + Offline + ClosedForGood => SheetStatus.PermanentlyClosed,
        _ => SheetStatus.Online,
    };

    private PublicHolidayRule ChooseHolidays()
    {
        var (open, closed) = words.Profiles.Holidays;
        var share = dice.Share();
        return share < open ? PublicHolidayRule.Open : share < open + closed ? PublicHolidayRule.Closed : PublicHolidayRule.Unknown;
    }

    private ValueList<PlaceContact> ChooseContacts(DemoOrganisation organisation, int index) =>
        organisation.Mailboxes.Count == 0 || dice.Chance(organisation.Holes)
            ? [] : [organisation.Mailboxes[index % organisation.Mailboxes.Count]];

    private ValueList<RoundStop> MakeStops(DemoProfile profile, DemoTerritory territory) =>
    [
        .. Enumerable.Range(0, 2 + dice.Below(4)).Select(_ =>
            new RoundStop(positions.Make(dice.Of(territory.Cities, c => c.Weight)), DemoWeek.Read(dice.Of(profile.Weeks)))),
    ];

    // Ranges that ARCEP, the French regulator, keeps for films and books: nobody can be rung by mistake.
    private ValueList<PublicPhone> MakePhones(DemoTerritory territory)
    {
        var share = dice.Share();
        var label = dice.Chance(0.5) ? dice.Of(words.Words.PhoneLabels) : null;
        return share switch
        {
            < 0.08 => [],
            < 0.25 => [new PublicPhone(Number("06 39 98"), label)],
            < 0.9 => [new PublicPhone(Number(territory.Landline), label)],
            _ => [new PublicPhone(Number(territory.Landline), label), new PublicPhone(Number("06 39 98"))],
        };
    }

    private string Number(string range) =>
        string.Create(CultureInfo.InvariantCulture, $"{range} {dice.Below(100):00} {dice.Below(100):00}");

    private ValueList<Period> MakePeriods()
    {
        var from = options.AsOf.AddDays(dice.Below(90) - 10);
        return dice.Share() switch
        {
            < 0.01 => [new Period("p1", PeriodKind.Closure, from, from.AddDays(13)) { Text = dice.Of(words.Words.PlannedClosures) }],
            < 0.03 => [new Period("p1", PeriodKind.Message, from, null) { Text = dice.Of(words.Words.PlannedMessages) }],
            _ => [],
        };
    }

    private DateTimeOffset Before(int days) =>
        new DateTimeOffset(options.AsOf, new TimeOnly(8, 0), TimeSpan.Zero).AddDays(-1 - dice.Below(days)).AddMinutes(dice.Below(600));
}
