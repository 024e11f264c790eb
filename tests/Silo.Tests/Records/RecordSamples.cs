using System.Collections.Immutable;
using Soliguide.Contracts;
using Soliguide.Contracts.Campaigns;
using Soliguide.Contracts.Places;
using Soliguide.Contracts.Proposals;
using Soliguide.Domain.Calls;
using Soliguide.Domain.Campaigns;
using Soliguide.Domain.Campaigns.Scopes;
using Soliguide.Domain.Places;
using Soliguide.Domain.Places.Hours;
using Soliguide.Domain.Places.Sheets;
using Soliguide.Domain.Places.Updates;
using Soliguide.Domain.Staff;
using Soliguide.Grains.Calls;
using Soliguide.Grains.Campaigns;
using Soliguide.Grains.Persons;
using Soliguide.Grains.Places;
using Soliguide.Grains.Proposals;
using Soliguide.Grains.Staff;
using Soliguide.Grains.Territories;

namespace Soliguide.Silo.Tests.Records;

/// <summary>What the files beside this one say, as today's records. Everything is invented.</summary>
internal static class RecordSamples
{
    private const string Summer = "summer-2019";

    private static readonly DateTimeOffset Asked = new(2019, 6, 13, 8, 0, 0, TimeSpan.Zero);

    private static readonly PhaseDue Ask = new(Summer, CampaignPhase.Ask, null, Asked.AddMinutes(5));

    private static readonly PhaseDue Default = new(
        Summer,
        CampaignPhase.Default,
        new DefaultText(new DateOnly(2019, 7, 6), new DateOnly(2019, 9, 1), "Attention, la structure est susceptible de fermer cet été"),
        Asked.AddDays(23));

    public static IReadOnlyDictionary<string, object> All { get; } = new Dictionary<string, object>
    {
        ["place"] = Place(),
        ["person"] = new PersonRecord
        {
            Mail = "anna@example.org",
            Name = "Anna Exemple",
            Places = ["fr-75-1", "fr-75-2"],
            Letters = ImmutableSortedDictionary<string, LetterRecord>.Empty.Add(
                $"{Summer}/ask",
                new LetterRecord(Summer, LetterKind.Ask, LetterState.Handed, Asked.AddMinutes(5))
                {
                    LeasedAt = Asked.AddMinutes(6),
                    DatedAt = Asked.AddMinutes(6),
                    HandedAt = Asked.AddMinutes(7),
                    Attempts = 1,
                    Without = ["fr-75-2"],
                }),
        },
        ["campaign"] = new CampaignRecord
        {
            Plan = Support.Summer.In("fr-75"),
            Revision = 3,
            State = CampaignLife.Running,
            CreatedBy = "request-1",
            Opened = [new OpenPhase(new TerritoryKey("fr", "75"), Phase.Ask, Asked)],
            Log = [new Act(Asked.AddDays(-1), "coordination", "created"), new Act(Asked.AddHours(-1), "coordination", "launched")],
        },
        ["territory"] = new TerritoryRecord
        {
            Shards = 2,
            Paused = true,
            Phases = [new TerritoryPhase(Ask, Asked), new TerritoryPhase(Default, Asked.AddDays(23))],
            Scope = new ScopeRule { Exceptions = [new ScopeException(PlaceKey.Parse("fr-75-9"), false, "travaux")] },
            ScopeCheckedTo = 1042,
        },
        ["roster-shard"] = new RosterShardRecord
        {
            Places = ["fr-75-1", "fr-75-2", "fr-75-3"],
            Runs = [new ShardRun(Ask, 3, ["fr-75-2"]), new ShardRun(Default, 0, [])],
        },
        ["call-desk"] = new CallDeskRecord
        {
            Leases = new CallLeases
            {
                Given = [new CallLease("lease-2", "nadia", ["fr-75-2", "fr-75-3"], Asked.AddDays(19), Asked.AddDays(19).AddMinutes(15))],
            },
            Skipped = ImmutableSortedDictionary<string, DateTimeOffset>.Empty.Add("fr-75-4", Asked.AddDays(18)),
        },
        ["staff"] = new StaffRecord
        {
            Revision = 4,
            Members = ImmutableSortedDictionary<string, StaffMember>.Empty.Add(
                "nadia",
                new StaffMember("nadia", "Nadia", StaffRole.Caller, CallerLevel.Trainee) { Territories = [TerritoryKey.Parse("fr-75")], SignInMail = "nadia@example.org" }),
            Keys = ImmutableSortedDictionary<string, AccessKey>.Empty.Add(
                "k7f2m4qa",
                new AccessKey("k7f2m4qa", "kiosk-gare", StaffRole.Kiosk, "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae", Asked, "claire")
                {
                    EndsAt = Asked.AddDays(90),
                }),
        },
        ["proposal"] = new ProposalRecord
        {
            Said = new Proposal(ProposalSource.Mail, Asked.AddDays(4), ["UNSURE"])
            {
                Campaign = Summer,
                PersonId = "panna",
                Places = ["fr-75-1", "fr-75-2"],
                Answers = [new ProposedAnswer(["fr-75-1"], Closed, 0.8, [new ProposedFact("content.periods[0].from", 0.9, "du 5 au 18 août")])],
                Original = "Bonjour, nous fermons du 5 au 18 août.",
                MessageId = "message-1",
                Hints = [new ProposalHint("newPhone", "01 99 00 00 02")],
            },
            State = ProposalState.Corrected,
            By = "nadia",
            At = Asked.AddDays(5),
            Corrected = [new ProposedAnswer(["fr-75-1", "fr-75-2"], Closed, 1, [])],
        },
    };

    private static SubmissionDocument Closed => new("""{"id":"message-1","content":{"kind":"nothingChanges"}}""");

    private static PlaceRecord Place()
    {
        var key = PlaceKey.Parse("fr-75-1");
        var sheet = new PlaceSheet(key, "Accueil de l'Exemple", "Europe/Paris")
        {
            Position = new Position { Address = "1 rue Inventée", PostalCode = "75000", City = "Paris", Latitude = 48.85, Longitude = 2.35 },
            Services = [new PlaceService("s1", "food_distribution")],
            Phones = [new PublicPhone("01 99 00 00 01")],
            Hours = new WeeklyHours { Monday = [new TimeSlot(new TimeOnly(9, 0), new TimeOnly(12, 30))] },
            Languages = ["fr", "ar"],
        };
        PlaceEvent[] happened =
        [
            new PlaceEvent.ScopeEntered(Asked),
            new PlaceEvent.AskDue(Asked),
            new PlaceEvent.AnswerReceived(new Answer(
                "answer-1",
                new AnswerContent.Changes([new Period("answer-1/1", PeriodKind.Closure, new DateOnly(2019, 8, 5), new DateOnly(2019, 8, 18))]),
                Channel.Call,
                "bénévole 7",
                Asked.AddDays(20))),
        ];
        var file = CampaignFile.New(Asked);
        foreach (var entry in happened)
        {
            var next = PlaceMachine.On(file.Update, entry).Next;
            var letter = entry is PlaceEvent.AskDue ? LetterKind.Ask : (LetterKind?)null;
            file = file with { Update = next, Journal = file.Journal.Add(new JournalEntry(entry, "plan", letter, next.Stage)) };
        }

        return new PlaceRecord
        {
            Sheet = sheet,
            ScopeFacts = ScopeFacts.Of(sheet),
            People = ["panna"],
            Updates = ImmutableSortedDictionary<string, CampaignFile>.Empty.Add(Summer, file),
        }.WithCard();
    }
}
