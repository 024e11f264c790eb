using Microsoft.Extensions.Options;
using Soliguide.Contracts.Persons;
using Soliguide.Grains;
using Soliguide.Silo.Post.Proofs;

namespace Soliguide.Silo.Post;

/// <summary>
/// Letters that were taken and not heard of since, because a process died or a line broke at its last moment. Asks whether they left before
/// they may leave again; where nobody can tell they leave again under the same Message-ID.
/// </summary>
internal sealed partial class Doubts(
    IOutbox outbox, IHandOverProof proof, IGrainFactory grains, PostClock clock, IOptions<PostOptions> options, IOptions<CampaignOptions> campaigns, ILogger<Doubts> log)
{
    private const int Most = 2000;

    /// <summary>Settles what can be settled; returns the letters that must leave again although they may have left.</summary>
    public async Task<IReadOnlyList<DueLetter>> Settle(CancellationToken cancellationToken)
    {
        var doubtful = await outbox.InDoubt(clock.Time.GetUtcNow() - campaigns.Value.LetterLease, Most);
        if (doubtful.Count == 0)
        {
            return [];
        }

        var ids = doubtful.ToDictionary(d => d, IdOf);
        var found = await proof.Find([.. doubtful.Select(d => new DoubtfulLetter(d.Campaign, d.Kind, ids[d]))], cancellationToken);
        var open = new List<DueLetter>();
        foreach (var letter in doubtful)
        {
            var person = grains.GetGrain<IPersonGrain>(letter.Person);
            switch (found.GetValueOrDefault(ids[letter]))
            {
                case Proof.Left:
                    await person.LetterHanded(letter.Campaign, letter.Kind);
                    break;
                case Proof.DidNotLeave:
                    await person.LetterPutOff(letter.Campaign, letter.Kind, clock.Time.GetUtcNow(), refusal: null);
                    break;
                default:
                    open.Add(letter);
                    break;
            }
        }

        Log.Settled(log, doubtful.Count, doubtful.Count - open.Count);
        return open;
    }

    private string IdOf(DueLetter letter) => letter.MessageId(options.Value.SenderAddress.Split('@')[^1]);

    private static partial class Log
    {
        [LoggerMessage(
            Level = LogLevel.Information,
            EventName = "letter.doubts-settled",
            Message = "{Doubtful} letters were in doubt, of {Settled} is known whether they left; the others leave again under the same Message-ID.")]
        public static partial void Settled(ILogger log, int doubtful, int settled);
    }
}
