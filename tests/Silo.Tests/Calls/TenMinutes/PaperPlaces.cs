using System.Globalization;
using Soliguide.Domain;
using Soliguide.Domain.Places;
using Soliguide.Domain.Places.Hours;
using Soliguide.Domain.Places.Sheets;
using Soliguide.Domain.Places.Updates;
using Soliguide.Grains.Places;
using Soliguide.Silo.Tests.Support;

namespace Soliguide.Silo.Tests.Calls.TenMinutes;

/// <summary>Queued places of every kind: as the silo stores them, led onto the desk by the true machine, and as the witness sees them.</summary>
internal sealed class PaperPlaces(PaperStorage storage, string campaign, DateTimeOffset start)
{
    private static readonly ValueList<TimeSlot> Nothing = [];
    private readonly Random dice = new(2019);
    private int numbers;

    /// <summary>Lays down the places of a territory; what the witness needs comes back.</summary>
    /// <param name="territory">Such as <c>fr-75</c>.</param>
    /// <param name="count">How many.</param>
    public IReadOnlyList<PlainPlace> Lay(string territory, int count)
    {
        var keys = Enumerable.Range(1, count).Select(n => string.Create(CultureInfo.InvariantCulture, $"{territory}-{n}")).ToArray();
        var ranks = keys.Order(StringComparer.Ordinal).Select((key, rank) => (key, rank)).ToDictionary();
        var plain = new List<PlainPlace>(count);
        foreach (var key in keys)
        {
            plain.Add(Lay(territory, key, ranks[key], plain.LastOrDefault()));
        }

        return plain;
    }

    private PlainPlace Lay(string territory, string key, int rank, PlainPlace? before)
    {
        var number = dice.Next(100) switch
        {
            < 2 => null,
            < 6 when before?.Number is { } shared => shared,
            _ => string.Create(CultureInfo.InvariantCulture, $"0199{++numbers:000000}"),
        };
        var person = dice.Next(100) < 4 && before?.Person is { } same ? same : dice.Next(10) < 7 ? Summer.PersonOf($"person-{key}") : null;
        var hours = dice.Next(100) switch
        {
            < 55 => PlainHours.Open,
            < 70 => PlainHours.Unknown,
            < 85 => PlainHours.Closed,
            < 95 => PlainHours.OpensAtTheBell,
            _ => PlainHours.ClosesAtTheBell,
        };
        var (vital, verified) = (dice.Next(3) == 0, start.AddMinutes(-dice.Next(60 * 24 * 700)));
        var served = dice.Next(2) * dice.Next(1, 500);
        var sheet = new PlaceSheet(PlaceKey.Parse(key), $"Accueil {key}", "Europe/Paris")
        {
            Phones = number is null ? [] : [new PublicPhone(number)],
            Services = [new PlaceService("s1", vital ? "shower" : "legal_advice")],
            LastVerified = verified,
            PeopleServed = served == 0 ? null : served,
            Hours = Week(hours),
        };
        var update = Update(person is not null);
        storage.Put("place", key, new PlaceRecord
        {
            Sheet = sheet,
            People = person is null ? [] : [person],
            Updates = System.Collections.Immutable.ImmutableSortedDictionary<string, CampaignFile>.Empty.Add(campaign, new CampaignFile(start.AddDays(-1), update, [])),
        });
        return new PlainPlace(key, hours)
        {
            Rank = rank,
            Territory = territory,
            Number = number,
            Person = person,
            Vital = vital,
            Verified = verified,
            Served = served,
            Waits = true,
            Since = update.Desk!.Since,
            NotBefore = update.Desk.NotBefore ?? DateTimeOffset.MinValue,
            Promised = update.Desk.AskedBack == true,
            Attempts = update.Attempts,
        };
    }

    /// <summary>Silent since yesterday; some were called before, some of these named a moment, some wait for tomorrow.</summary>
    private PlaceUpdate Update(bool reachable)
    {
        var at = start.AddHours(-24).AddSeconds(dice.Next(40_000));
        var events = new List<PlaceEvent> { new PlaceEvent.ScopeEntered(at) };
        events.AddRange(reachable ? [] : [new PlaceEvent.ContactMissing(at)]);
        events.AddRange([new PlaceEvent.AskDue(at), new PlaceEvent.CallsDue(at)]);
        PlaceEvent.CallMade? call = dice.Next(100) switch
        {
            < 3 => new(at.AddHours(1), "before/1", CallOutcome.CallBackAt, start.AddSeconds(dice.Next(-3_600, 540))),
            < 20 => new(at.AddHours(1), "before/1", CallOutcome.NoAnswer, start.AddSeconds(-dice.Next(3_600))),
            < 23 => new(at.AddHours(1), "before/1", CallOutcome.Voicemail, start.AddDays(1)),
            _ => null,
        };
        return events.Concat(call is null ? [] : [call]).Aggregate(CampaignFile.Blank, (now, happened) => PlaceMachine.On(now, happened).Next);
    }

    /// <summary>A week that shows these hours on the Wednesday of the test, whose bell rings at 10:05 in Paris.</summary>
    private static WeeklyHours? Week(PlainHours hours) => hours switch
    {
        PlainHours.Unknown => null,
        PlainHours.Open => Week(new TimeOnly(9, 0), new TimeOnly(17, 0)),
        PlainHours.Closed => Week(new TimeOnly(14, 0), new TimeOnly(17, 0)),
        PlainHours.OpensAtTheBell => Week(new TimeOnly(10, 5), new TimeOnly(17, 0)),
        _ => Week(new TimeOnly(8, 0), new TimeOnly(10, 5)),
    };

    private static WeeklyHours Week(TimeOnly from, TimeOnly to) => new() { Monday = Nothing, Tuesday = Nothing, Wednesday = [new TimeSlot(from, to)] };
}
