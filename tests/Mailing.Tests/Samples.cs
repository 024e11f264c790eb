using Soliguide.Domain;
using Soliguide.Domain.Places;
using Soliguide.Domain.Places.Hours;
using Soliguide.Domain.Places.Sheets;
using Soliguide.Domain.Places.Updates;
using Soliguide.Mailing.Letters;
using Soliguide.Mailing.Templates;

namespace Soliguide.Mailing.Tests;

/// <summary>Letters of an invented summer: names, addresses and numbers belong to nobody.</summary>
internal static class Samples
{
    private const string Domain = "guide.example.org";

    public static readonly DateOnly Today = new(2019, 6, 13);

    public static LetterWriter Writer { get; } = new(new LetterTemplates(new BuiltInTemplates()));

    public static LetterModel Letter(LetterKind kind, params IEnumerable<LetterPlace> places) => new()
    {
        Campaign = "summer-2019",
        CampaignTitle = "Guide solidaire, été 2019",
        Kind = kind,
        PersonName = "Amélie Fougère",
        Recipient = "amelie@structure.example.org",
        Places = places.ToValueList(),
        PublicFrom = new DateOnly(2019, 7, 6),
        PublicTo = new DateOnly(2019, 9, 1),
        PresumedFrom = new DateOnly(2019, 7, 6),
        PresumedMessage = "Attention, ce lieu est susceptible de fermer pendant l’été : appelez avant de vous déplacer.",
        AnswerUrl = "https://guide.example.org/r/k1abcdefghijklmnop",
        SenderName = "L’équipe du guide",
        SenderAddress = "equipe@guide.example.org",
        ReplyTo = "reponses@guide.example.org",
        ContactPhone = "01 99 00 12 34",
        Unsubscribe = "mailto:reponses@guide.example.org?subject=stop",
        MessageId = LetterIds.MessageId("summer-2019", "p-17", kind, Domain),
        References = LetterIds.References("summer-2019", "p-17", kind, Domain, LettersSent.Ask | LettersSent.Reminder),
        Date = kind switch
        {
            LetterKind.Ask => new DateTimeOffset(2019, 6, 13, 10, 0, 0, TimeSpan.FromHours(2)),
            LetterKind.Reminder => new DateTimeOffset(2019, 6, 24, 10, 0, 0, TimeSpan.FromHours(2)),
            _ => new DateTimeOffset(2019, 8, 5, 10, 0, 0, TimeSpan.FromHours(2)),
        },
    };

    public static PlaceSheet Sheet(int number = 1) => new(PlaceKey.Parse($"fr-75-{number}"), $"Accueil des Tilleuls {number}", "Europe/Paris")
    {
        Position = new Position { Address = "3 rue Secrète", City = "Paris" },
        Services = [new PlaceService("s1", "food_distribution"), new PlaceService("s2", "shower"), new PlaceService("s3", "laundry")],
        Phones = [new PublicPhone("01 99 00 00 01", "accueil"), new PublicPhone("06 39 98 00 02")],
        Hours = Week(),
        Periods = [new Period("old", PeriodKind.Closure, new DateOnly(2019, 1, 1), new DateOnly(2019, 1, 6))],
        LastVerified = new DateTimeOffset(2019, 3, 11, 23, 30, 0, TimeSpan.Zero),
    };

    public static LetterPlace Place(int number = 1) => LetterPlaces.Of(Sheet(number), null, Today);

    public static LetterPlace Bare(string name = "Maison sans détails") => new(PlaceKey.Parse("fr-93-9"), name);

    public static WeeklyHours Week()
    {
        ValueList<TimeSlot> day = [Slot(9, 0, 12, 0), Slot(14, 0, 17, 30)];
        return new WeeklyHours
        {
            Monday = day, Tuesday = day, Wednesday = day, Thursday = day, Friday = day, Saturday = [Slot(9, 0, 12, 0)],
        };
    }

    public static TimeSlot Slot(int startHour, int startMinute, int endHour, int endMinute) =>
        new(new TimeOnly(startHour, startMinute), new TimeOnly(endHour, endMinute));
}
