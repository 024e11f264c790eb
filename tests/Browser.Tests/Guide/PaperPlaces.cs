using System.Globalization;
using Soliguide.Contracts;
using Soliguide.Contracts.Places;
using Soliguide.Contracts.Reports;
using Soliguide.Domain;
using Soliguide.Domain.Json;
using Soliguide.Domain.Places;
using Soliguide.Domain.Places.Hours;
using Soliguide.Domain.Places.Public;
using Soliguide.Domain.Places.Sheets;
using Soliguide.Domain.Places.Updates;

namespace Soliguide.Browser.Tests.Guide;

/// <summary>Invented places, one for every way in which a sheet can look, and enough others for lists of several pages.</summary>
public static class PaperPlaces
{
    public const string Presumed = "fr-75-1";
    public const string Closed = "fr-75-2";
    public const string Partial = "fr-75-3";
    public const string Referral = "fr-75-4";
    public const string Round = "fr-75-5";
    public const string Unknown = "fr-75-6";

    private static readonly ValueList<TimeSlot> Day = [new(new(9, 0), new(12, 30)), new(new(14, 0), new(18, 0))];
    private static readonly WeeklyHours Week = new() { Monday = Day, Tuesday = Day, Wednesday = Day, Thursday = Day, Friday = [Day[0]] };

    public static IReadOnlyList<PlaceCard> All { get; } =
    [
        Make(Presumed, "Accueil de jour des Tilleuls") with
        {
            Presumed = new DefaultNotice(new(2019, 7, 6), new(2019, 9, 1), "Attention, la structure est susceptible de fermer cet été"),
            Services = [new("s1", "food_distribution"), new("s2", "shower"), new("s3", "laundry")],
            Description = "Un lieu calme pour se poser le matin, prendre un café et une douche. Des bénévoles aident pour les démarches.",
        },
        Make(Closed, "Vestiaire du Canal") with
        {
            Periods = [new Period("p1", PeriodKind.Closure, new(2019, 7, 1), new(2019, 7, 21)) { Text = "Fermeture estivale" }],
            Services = [new("s1", "clothing")],
            Publics = new(Welcome.Exclusive) { Groups = [PublicGroup.Women, PublicGroup.Family], Description = "Sonnez deux fois." },
            Accessibility = new() { Wheelchair = Wheelchair.No, Animals = false },
            LastVerified = new DateTimeOffset(2019, 6, 18, 9, 40, 0, TimeSpan.Zero),
            LastAnswerChannel = Channel.Call,
        },
        Make(Partial, "Maison des Familles du Lac") with
        {
            Services = [new("s1", "french_course") { Publics = new(Welcome.Exclusive) { AgeFrom = 18 } }, new("s2", "welcome")],
            Publics = new(Welcome.Preferential) { Groups = [PublicGroup.Family] },
            Accessibility = new() { Wheelchair = Wheelchair.Partial, Animals = true, Details = "Rampe sur demande." },
            Periods = [new Period("p1", PeriodKind.Closure, new(2019, 7, 1), null) { ServiceId = "s1", Text = "Reprise des cours à la rentrée" }],
        },
        Make(Referral, "Foyer Les Aubépines") with { OnReferral = true, Position = new Position { City = "Paris" } },
        Make(Round, "Maraude du Nord") with
        {
            Kind = PlaceKind.MobileRound,
            Hours = null,
            Stops = [new RoundStop(new Position { Address = "Place de l’Exemple", City = "Paris" }, Week, "Devant la mairie")],
        },
        Make(Unknown, "Permanence juridique de l’Atelier") with { Hours = null },
        .. Enumerable.Range(7, 70).Select(id => Make($"fr-33-{id}", $"Relais solidaire n° {id}")),
    ];

    /// <summary>Not public: a draft whose address is secret.</summary>
    public const string Draft = "fr-75-77";

    /// <summary>The private file of a place as it is before anybody decides on it.</summary>
    public static PlaceFile File(string key)
    {
        var card = All.FirstOrDefault(card => card.Key.ToString() == key);
        var sheet = new PlaceSheet(PlaceKey.Parse(key), card?.Name ?? "Pension de l’Anse", "Europe/Paris")
        {
            Position = new Position { City = "Paris", Address = "8 impasse Secrète" },
            Status = card is null ? SheetStatus.Draft : SheetStatus.Online,
            OnReferral = card?.OnReferral ?? true,
            Services = card?.Services ?? [],
            Hours = card?.Hours,
        };
        var said = new Submission(
            "link-1", new AnswerContent.Changes([new Period("p1", PeriodKind.Closure, new(2019, 7, 1), new(2019, 7, 21)) { Text = "Fermeture estivale" }]), Channel.Link, Person, Sent(6, 18));
        var document = new SubmissionDocument(DomainJson.Write(said));
        JournalLine[] asked =
        [
            new(Sent(6, 13), "askDue", "plan", null, "ask", PlaceStage.Asked, null),
            new(Sent(6, 24), "reminderDue", "plan", null, "reminder", PlaceStage.Reminded, null),
            new(Sent(7, 2), "callMade", "nadia", null, null, PlaceStage.Called, "rappeler mardi") { Outcome = "voicemail" },
        ];
        return new PlaceFile(
            new SheetDocument(DomainJson.Write(sheet)),
            card is null ? null : new CardDocument(DomainJson.Write(card)),
            [Person],
            card is null ? [] :
            [
                key == Closed
                    ? new UpdateFile(PaperSummer.Id, PlaceStage.Answered, true, said.Id, document, [.. asked, new(said.At, "answerReceived", Person, "link", null, PlaceStage.Answered, null) { Said = document }])
                    : new UpdateFile(PaperSummer.Id, PlaceStage.DefaultClosed, true, null, null, [.. asked, new(Sent(7, 6), "deadlinePassed", "plan", null, null, PlaceStage.DefaultClosed, null)]),
            ]);
    }

    public static UpdatePage Updates(string? territory, PlaceStage? stage, string? after, int max)
    {
        var lines = All.Select(card => new UpdateLine(
                card.Key.ToString(), card.Key.Territory.ToString(), stage ?? PlaceStage.Reminded, "call", "closure", null, "silent", 2))
            .Where(line => territory is null || line.Territory == territory)
            .OrderBy(line => line.Place, StringComparer.Ordinal)
            .Where(line => after is null || string.CompareOrdinal(line.Place, after) > 0)
            .ToList();
        return new UpdatePage([.. lines.Take(max)], lines.Count > max ? lines[max - 1].Place : null);
    }

    private static string Person { get; } = "p" + new string('a', 26);

    private static DateTimeOffset Sent(int month, int day) => new(2019, month, day, 8, 0, 0, TimeSpan.Zero);

    private static PlaceCard Make(string key, string name) => new(PlaceKey.Parse(key), name, "Europe/Paris")
    {
        Position = new Position { Address = string.Create(CultureInfo.InvariantCulture, $"{key.Length} rue de l’Exemple"), PostalCode = "75011", City = "Paris" },
        Phones = [new PublicPhone("01 99 00 12 34", "accueil")],
        Hours = Week,
        PublicHolidays = PublicHolidayRule.Closed,
    };
}
