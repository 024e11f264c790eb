using Soliguide.Domain;
using Soliguide.Domain.Places;
using Soliguide.Domain.Places.Sheets;
using Soliguide.Domain.Places.Updates;
using Soliguide.Mailing.Letters;

namespace Soliguide.Mailing.Tests.Letters;

/// <summary>The letters kept in <c>Golden/</c>, by file name.</summary>
internal static class GoldenLetters
{
    private static readonly Period August = new(
        "p1", PeriodKind.Closure, new DateOnly(2019, 8, 5), new DateOnly(2019, 8, 25)) { Text = "congés de l’équipe" };

    private static readonly Period NoLaundry = new("p2", PeriodKind.Closure, new DateOnly(2019, 7, 1), null) { ServiceId = "s3" };

    public static IReadOnlyDictionary<string, LetterModel> All { get; } = Make();

    private static Dictionary<string, LetterModel> Make()
    {
        var letters = new Dictionary<string, LetterModel>(StringComparer.Ordinal);
        foreach (var kind in LetterForm.All.Select(form => form.Kind))
        {
            foreach (var places in new[] { 1, 3, 170 })
            {
                letters[$"{kind}-{places}"] = Samples.Letter(kind, Enumerable.Range(1, places).Select(Samples.Place));
            }
        }

        letters["Ask-name-with-quotes-and-emoji"] =
            Samples.Letter(LetterKind.Ask, Samples.Place()) with { PersonName = "Zoé \"Zaza\" O’Brien, <responsable> 🌻 Ağrı" };
        letters["Ask-name-very-long"] =
            Samples.Letter(LetterKind.Ask, Samples.Place()) with { PersonName = string.Concat(Enumerable.Repeat("Anne-Aurélie ", 40)) };
        letters["Ask-hours-unknown"] =
            Samples.Letter(LetterKind.Ask, LetterPlaces.Of(Samples.Sheet() with { Hours = null }, null, Samples.Today));
        letters["Ask-closure-planned"] =
            Samples.Letter(LetterKind.Ask, LetterPlaces.Of(Samples.Sheet() with { Periods = [August, NoLaundry] }, null, Samples.Today));
        letters["Ask-last-season"] = Samples.Letter(
            LetterKind.Ask,
            LetterPlaces.Of(Samples.Sheet(1), new AnswerContent.NothingChanges(), Samples.Today),
            LetterPlaces.Of(Samples.Sheet(2), new AnswerContent.Changes([August, NoLaundry]), Samples.Today));
        letters["Ask-nothing-optional"] = Samples.Letter(LetterKind.Ask, Samples.Bare()) with
        {
            PersonName = null, ReplyTo = null, ContactPhone = null, Unsubscribe = null,
        };
        foreach (var kind in LetterForm.All.Select(form => form.Kind))
        {
            letters[$"{kind}-two-zones"] = TwoZones(kind);
        }

        letters["Ask-other-language"] = Samples.Letter(LetterKind.Ask, Samples.Place()) with { OtherLanguages = LetterLanguage.For("es").ToValueList() };
        letters["Reminder-ask-never-left"] = Samples.Letter(LetterKind.Reminder, Samples.Place()) with { References = [] };
        return letters;
    }

    /// <summary>Two places in Paris and one on Réunion, whose school holidays begin and end otherwise.</summary>
    private static LetterModel TwoZones(LetterKind kind)
    {
        var island = LetterPlaces.Of(
            Samples.Sheet() with { Key = PlaceKey.Parse("fr-974-3"), Name = "Case des Filaos", Position = new Position { City = "Saint-Denis" } },
            null,
            Samples.Today);
        return Samples.Letter(kind, Samples.Place(1), island, Samples.Place(2)) with
        {
            PresumedDates =
            [
                new LetterDates(new DateOnly(2019, 7, 6), new DateOnly(2019, 9, 1), [PlaceKey.Parse("fr-75-1"), PlaceKey.Parse("fr-75-2")]),
                new LetterDates(new DateOnly(2019, 7, 6), new DateOnly(2019, 8, 15), [PlaceKey.Parse("fr-974-3")]),
            ],
        };
    }
}
