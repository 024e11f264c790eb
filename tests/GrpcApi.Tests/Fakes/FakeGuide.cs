using System.Collections.Concurrent;
using System.Globalization;
using Soliguide.Contracts;
using Soliguide.Contracts.Campaigns;
using Soliguide.Contracts.Inbox;
using Soliguide.Contracts.Links;
using Soliguide.Contracts.Persons;
using Soliguide.Contracts.Places;
using Soliguide.Contracts.Proposals;
using Soliguide.Contracts.Reports;
using Soliguide.Contracts.Staff;
using Soliguide.Domain.Json;
using Soliguide.Domain.Places.Public;
using Soliguide.Domain.Places.Updates;
using Soliguide.Domain.Staff;

namespace Soliguide.GrpcApi.Tests.Fakes;

/// <summary>What the fake grains know and were told; shared by all of them through the silo's services.</summary>
public sealed class FakeGuide
{
    private readonly Lock gate = new();
    private readonly List<FeedChange> feed = [];
    private int writes;
    private string epoch = "first";
    private readonly ConcurrentDictionary<string, int> counted = new();

    public ConcurrentDictionary<string, PutPlace> Puts { get; } = new();

    public ConcurrentDictionary<string, SubmitAnswer> Answers { get; } = new();

    public ConcurrentDictionary<string, RecordCall> Calls { get; } = new();

    public ConcurrentDictionary<string, CampaignView> Campaigns { get; } = new();

    public ConcurrentDictionary<string, TerritoryTally[]> Tallies { get; } = new();

    /// <summary>Whose link each token is.</summary>
    public ConcurrentDictionary<string, OpenedLink> Links { get; } = new();

    /// <summary>What the answer page shows, by person.</summary>
    public ConcurrentDictionary<string, PersonForm> Forms { get; } = new();

    public ConcurrentDictionary<string, Proposal> Proposals { get; } = new();

    /// <summary>Who is asked about a place and who changed that, by place.</summary>
    public ConcurrentDictionary<string, FakeContacts> Contacts { get; } = new();

    /// <summary>What was given to a place, by the proposal's key.</summary>
    public ConcurrentDictionary<string, PassOn> PassedOn { get; } = new();

    /// <summary>What was given to colleagues, by the proposal's key.</summary>
    public ConcurrentDictionary<string, HandOn[]> HandedOn { get; } = new();

    /// <summary>Mail that is kept, by name.</summary>
    public ConcurrentDictionary<string, KeptMailFile> Mails { get; } = new();

    /// <summary>What became of proposals, by key.</summary>
    public ConcurrentDictionary<string, ProposalView> Decided { get; } = new();

    /// <summary>Decisions as they came, by proposal.</summary>
    public ConcurrentDictionary<string, DecideProposal> Decisions { get; } = new();

    /// <summary>Decisions that were named, by proposal and name.</summary>
    public ConcurrentDictionary<string, ProposalState> Requests { get; } = new();

    /// <summary>What staff may see of people, by key.</summary>
    public ConcurrentDictionary<string, PersonFile> PersonFiles { get; } = new();

    /// <summary>Who was forgotten and how, by key.</summary>
    public ConcurrentDictionary<string, ForgetPerson> Forgotten { get; } = new();

    /// <summary>Who may be written to again, by key.</summary>
    public ConcurrentDictionary<string, LiftSuppression> Lifted { get; } = new();

    /// <summary>Call desks by key.</summary>
    public ConcurrentDictionary<string, FakeCallDesk> CallDesks { get; } = new();

    /// <summary>Who belongs to the staff, with the keys of programs.</summary>
    public StaffList Staff { get; set; } = StaffList.None;

    /// <summary>What the journal of the staff was told, oldest first.</summary>
    public ConcurrentQueue<StaffAct> StaffActs { get; } = new();

    /// <summary>Private files of places, where a test set one.</summary>
    public ConcurrentDictionary<string, PlaceFile> PlaceFiles { get; } = new();

    /// <summary>What was decided about scopes, by place.</summary>
    public ConcurrentDictionary<string, ChangeScope[]> Scopes { get; } = new();

    /// <summary>What was taken back, by place.</summary>
    public ConcurrentDictionary<string, WithdrawAnswer> Withdrawn { get; } = new();

    /// <summary>Changes the private file of a place that a test set, as the grain would.</summary>
    public void Change(string place, string campaign, Func<UpdateFile, UpdateFile> change)
    {
        if (PlaceFiles.TryGetValue(place, out var file))
        {
            PlaceFiles[place] = file with { Updates = [.. file.Updates.Select(update => update.Campaign == campaign ? change(update) : update)] };
        }
    }

    /// <summary>How often a grain of persons or proposals was told something to remember.</summary>
    public int Writes => writes;

    public void Write() => Interlocked.Increment(ref writes);

    /// <summary>What the person's grain would show after this answer.</summary>
    public void Heard(string person, string place, SubmitAnswer answer)
    {
        if (!Forms.TryGetValue(person, out var form))
        {
            return;
        }

        var said = DomainJson.Read<Submission>(answer.Submission.Json);
        var id = $"{said.Id}/{place}";
        Forms[person] = form with
        {
            Places = [.. form.Places.Select(p => p.Place != place ? p : said.Content switch
            {
                AnswerContent.NotKnownYet later => p with
                {
                    AskAgainAt = new DateTimeOffset(later.AskAgainOn, TimeOnly.MinValue, TimeSpan.FromHours(2)).ToUniversalTime(),
                    LastSaid = "notKnownYet",
                },
                AnswerContent.WrongContact => p with { LastSaid = "wrongContact" },
                _ => p with
                {
                    Stage = PlaceStage.Answered,
                    AnswerId = id,
                    Answer = new SubmissionDocument(DomainJson.Write(said with { Id = id })),
                    LastSaid = "answerReceived",
                },
            })],
        };
    }

    /// <summary>How often a grain counted a campaign.</summary>
    public int CountsOf(string campaign) => counted.GetValueOrDefault(campaign);

    public bool FeedIsDown { get; set; }

    public void Publish(params PlaceCard[] cards)
    {
        lock (gate)
        {
            foreach (var card in cards)
            {
                feed.Add(new FeedChange(feed.Count + 1, card.Key.ToString(), new CardDocument(DomainJson.Write(card))));
            }
        }
    }

    public void PublishRaw(string place, CardDocument? card)
    {
        lock (gate)
        {
            feed.Add(new FeedChange(feed.Count + 1, place, card));
        }
    }

    /// <summary>The feed is rebuilt: positions begin again under another epoch.</summary>
    public void Rebuild(params PlaceCard[] cards)
    {
        lock (gate)
        {
            feed.Clear();
            epoch = Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture);
        }

        Publish(cards);
    }

    public FeedPage Feed(long after, int max)
    {
        lock (gate)
        {
            return FeedIsDown
                ? throw new TimeoutException("The feed is down.")
                : new FeedPage(epoch, [.. feed.Where(change => change.Position > after).Take(max)], feed.Count);
        }
    }

    public TerritoryTally[] Count(string campaign)
    {
        counted.AddOrUpdate(campaign, 1, (_, counts) => counts + 1);
        return Tallies.GetValueOrDefault(campaign, []);
    }
}
