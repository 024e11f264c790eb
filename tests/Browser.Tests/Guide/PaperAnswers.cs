using System.Globalization;
using Soliguide.Contracts;
using Soliguide.Contracts.Links;
using Soliguide.Contracts.Persons;
using Soliguide.Contracts.Places;
using Soliguide.Contracts.Proposals;
using Soliguide.Domain;
using Soliguide.Domain.Json;
using Soliguide.Domain.Places;
using Soliguide.Domain.Places.Hours;
using Soliguide.Domain.Places.Sheets;
using Soliguide.Domain.Places.Updates;

namespace Soliguide.Browser.Tests.Guide;

/// <summary>Persons with links, on paper: one with a single place, one with several, one with 170. Remembers what it is told.</summary>
public sealed class PaperAnswers
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, PersonForm> forms = [];
    private readonly Dictionary<string, Proposal> proposals = [];
    private readonly Dictionary<string, ProposalView> decided = [];

    public PaperAnswers()
    {
        forms["p-one"] = new PersonForm("fr", null, [Place(1, lastSeason: true)]);
        forms["p-few"] = new PersonForm("fr", null,
        [
            Place(1), Place(2), Place(3), Answered(Place(4), new AnswerContent.Changes([new Period("p", PeriodKind.Closure, new(2019, 8, 5), new(2019, 8, 18))])),
            Answered(Place(5), new AnswerContent.NothingChanges()),
        ]);
        forms["p-wide"] = new PersonForm("fr", null, [Place(1, services: 60)]);
        forms["p-many"] = new PersonForm("fr", null, [.. Enumerable.Range(1, 170).Select(number => Place(number))]);
    }

    /// <summary>A link to one place.</summary>
    public static string One { get; } = new('a', 40);

    /// <summary>A link to five places, two of which have answered.</summary>
    public static string Few { get; } = new('b', 40);

    /// <summary>A link to 170 places.</summary>
    public static string Many { get; } = new('c', 40);

    /// <summary>A link that nobody signed.</summary>
    public static string Forged { get; } = new('d', 40);

    /// <summary>A link to a place with 60 services.</summary>
    public static string Wide { get; } = new('e', 40);

    /// <summary>How often a grain was told something to remember.</summary>
    public int Writes { get; private set; }

    public IReadOnlyDictionary<string, Proposal> Proposals => proposals;

    public static OpenedLink? Open(string token) => token switch
    {
        _ when token == One => Link("p-one"),
        _ when token == Few => Link("p-few"),
        _ when token == Many => Link("p-many"),
        _ when token == Wide => Link("p-wide"),
        _ => null,
    };

    public PersonForm Form(string person)
    {
        lock (gate)
        {
            return forms[person];
        }
    }

    public Receipt Submit(string person, SubmitAnswer answer, string[] places)
    {
        lock (gate)
        {
            Writes++;
            var said = DomainJson.Read<Submission>(answer.Submission.Json);
            forms[person] = forms[person] with
            {
                Places = [.. forms[person].Places.Select(place => !places.Contains(place.Place) ? place : said.Content switch
                {
                    AnswerContent.WrongContact => place with { LastSaid = "wrongContact" },
                    AnswerContent.NotKnownYet later => place with
                    {
                        LastSaid = "notKnownYet",
                        AskAgainAt = LocalDay.Start(later.AskAgainOn, TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris")),
                    },
                    _ => Answered(place, said),
                })],
            };
            return Receipt.Done;
        }
    }

    public void Refuse(string person, DateTimeOffset? at)
    {
        lock (gate)
        {
            Writes++;
            forms[person] = forms[person] with { ObjectedAt = at };
        }
    }

    public Receipt Put(string id, Proposal proposal)
    {
        lock (gate)
        {
            Writes++;
            return proposals.TryAdd(id, proposal) ? Receipt.Done : Receipt.Already;
        }
    }

    public ProposalView? Read(string id)
    {
        lock (gate)
        {
            return decided.TryGetValue(id, out var view) ? view
                : Said(id) is { } said ? new ProposalView(id, said, ProposalState.Open, null, null, [], null)
                : null;
        }
    }

    public Receipt Decide(string id, ProposalState state, string by, ProposedAnswer[]? applied, string? reason)
    {
        lock (gate)
        {
            Writes++;
            return decided.TryAdd(id, new ProposalView(id, Said(id)!, state, by, PaperReplies.Decided, applied ?? Said(id)!.Answers, reason))
                ? Receipt.Done
                : Receipt.Refused("proposal_id", "PROPOSAL_CLOSED", "Somebody closed this proposal; read it to see how.");
        }
    }

    public ReadingPage Waiting()
    {
        lock (gate)
        {
            return PaperReplies.List(PaperReplies.All.Where(p => !decided.ContainsKey(p.Key)));
        }
    }

    private Proposal? Said(string id) => proposals.GetValueOrDefault(id) ?? PaperReplies.All.GetValueOrDefault(id);

    private static OpenedLink Link(string person) => new(PaperSummer.Id, person, LetterName.Ask, new DateTimeOffset(2019, 6, 13, 8, 0, 0, TimeSpan.Zero));

    private static PlaceForm Answered(PlaceForm place, AnswerContent content) =>
        Answered(place, new Submission("before", content, Channel.Link, "p", new DateTimeOffset(2019, 7, 1, 8, 0, 0, TimeSpan.Zero)));

    private static PlaceForm Answered(PlaceForm place, Submission said) => place with
    {
        Stage = PlaceStage.Answered,
        AnswerId = said.Id,
        Answer = new SubmissionDocument(DomainJson.Write(said)),
        LastSaid = "answerReceived",
    };

    private static PlaceForm Place(int number, bool lastSeason = false, int services = 0)
    {
        ValueList<TimeSlot> day = [new(new(9, 0), new(12, 30)), new(new(14, 0), new(17, 30))];
        var id = number.ToString(CultureInfo.InvariantCulture);
        var sheet = new PlaceSheet(PlaceKey.Parse($"fr-75-{id}"), number == 1 ? "Accueil de jour des Tilleuls" : $"Relais solidaire n° {id}", "Europe/Paris")
        {
            Position = new Position { City = number % 2 == 0 ? "Paris" : "Saint-Denis" },
            Services = services == 0
                ? [new("s1", "food_distribution"), new("s2", "shower"), new("s3", "laundry")]
                : [.. Enumerable.Range(1, services).Select(at => new PlaceService($"s{at}", at % 2 == 0 ? "french_course" : "legal_help"))],
            Phones = [new PublicPhone("01 99 00 12 34", "accueil")],
            Hours = new WeeklyHours { Monday = day, Tuesday = day, Wednesday = day, Thursday = day, Friday = day },
        };
        var last = new Submission(
            "2018", new AnswerContent.Changes([new Period("p", PeriodKind.Closure, new(2018, 8, 6), new(2018, 8, 19))]), Channel.Call, "nadia",
            new DateTimeOffset(2018, 7, 2, 8, 0, 0, TimeSpan.Zero));
        return new PlaceForm(
            $"fr-75-{id}", new SheetDocument(DomainJson.Write(sheet)), PlaceStage.Asked, null, null,
            lastSeason ? new SubmissionDocument(DomainJson.Write(last)) : null, null, null);
    }
}
