using System.Globalization;
using Soliguide.Domain;
using Soliguide.Domain.Places;
using Soliguide.Domain.Places.Sheets;
using Soliguide.Domain.Places.Updates;
using Soliguide.Mailing.Words;

namespace Soliguide.Mailing.Letters;

/// <summary>Puts a sheet into the words of a letter. Nothing secret passes: no address, and no city where access is on referral.</summary>
public static class LetterPlaces
{
    /// <summary>The place as the letter shows it.</summary>
    /// <param name="sheet">What we hold.</param>
    /// <param name="lastSeason">What it answered in the season before; null where it did not.</param>
    /// <param name="today">The letter's day: periods that ended before are left out.</param>
    public static LetterPlace Of(PlaceSheet sheet, AnswerContent.AboutPlace? lastSeason, DateOnly today) => new(sheet.Key, sheet.Name)
    {
        City = sheet.OnReferral ? null : sheet.Position.City,
        Services = sheet.Services.Select(Name).Distinct(StringComparer.Ordinal).ToValueList(),
        Hours = Hours(sheet),
        Phones = sheet.Phones.Select(phone => phone.Number).ToValueList(),
        Planned = sheet.Periods
            .Where(period => period.To is null || period.To >= today)
            .OrderBy(period => period.From)
            .Select(period => Describe(period, sheet))
            .ToValueList(),
        LastVerified = sheet.LastVerified is { } at ? FrenchDates.InFull(LocalDay.Of(at, Zone(sheet))) : null,
        LastSeason = lastSeason is null ? null : Describe(lastSeason, sheet),
    };

    private static string Name(PlaceService service) =>
        string.IsNullOrWhiteSpace(service.Name) ? FrenchCategories.Of(service.Category) : service.Name;

    private static string? Hours(PlaceSheet sheet)
    {
        if (sheet.Kind != PlaceKind.MobileRound)
        {
            return sheet.Hours is null ? null : FrenchHours.Of(sheet.Hours);
        }

        var words = PlaceWords.French;
        return sheet.Stops.Count switch
        {
            0 => words.RoundOfNone,
            1 => words.RoundOfOne,
            var count => Phrase.Fill(words.Round, ("count", count.ToString(CultureInfo.InvariantCulture))),
        };
    }

    /// <summary>An answer in words, as the public reads it.</summary>
    internal static string Describe(AnswerContent.AboutPlace answer, PlaceSheet sheet) => answer switch
    {
        AnswerContent.Changes changes =>
            string.Join(PlaceWords.French.ChangesComma, changes.Periods.Select(period => Describe(period, sheet))),
        AnswerContent.ClosedForGood => PlaceWords.French.ClosedForGood,
        _ => PlaceWords.French.NothingChanges,
    };

    private static string Describe(Period period, PlaceSheet sheet)
    {
        var service = sheet.Services.FirstOrDefault(service => service.Id == period.ServiceId);
        return FrenchPeriods.Of(period, service is null ? null : Name(service));
    }

    // A zone that this machine does not know moves "last verified" by a day at most: no reason to withhold the letter.
    private static TimeZoneInfo Zone(PlaceSheet sheet) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(sheet.TimeZone, out var zone) ? zone : TimeZoneInfo.Utc;
}
