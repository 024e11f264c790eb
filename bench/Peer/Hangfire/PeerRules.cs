using System.Diagnostics;
using Soliguide.Contracts.Campaigns;
using Soliguide.Domain.Json;
using Soliguide.Domain.Places.Public;
using Soliguide.Domain.Places.Sheets;
using Soliguide.Domain.Places.Updates;
using Soliguide.Grains.Places;

namespace Soliguide.Bench.Peer.Hangfire;

/// <summary>What a place does when something happens: by the same rules as ours, so that both sides decide the same.</summary>
internal static class PeerRules
{
    /// <summary>What a phase is for a place.</summary>
    public static IEnumerable<PlaceEvent> Events(PeerPlace place, CampaignPhase phase, DefaultNotice presumed, DateTimeOffset now)
    {
        if (place.Update is null)
        {
            yield return new PlaceEvent.ScopeEntered(now);
            if (place.Person is null)
            {
                yield return new PlaceEvent.ContactMissing(now);
            }
        }

        yield return phase switch
        {
            CampaignPhase.Ask => new PlaceEvent.AskDue(now),
            CampaignPhase.Remind => new PlaceEvent.ReminderDue(now),
            CampaignPhase.Call => new PlaceEvent.CallsDue(now),
            CampaignPhase.Default => new PlaceEvent.DeadlinePassed(now, presumed),
            _ => throw new UnreachableException($"No event for {phase}."),
        };
    }

    /// <summary>What changes; null where nothing does. The card is made anew only where its notice is another one.</summary>
    public static PeerChange? Decide(PeerPlace place, IEnumerable<PlaceEvent> events, string by)
    {
        var next = place.Update ?? CampaignFile.Blank;
        var (before, journal, letters) = (next.Notice, new List<JournalEntry>(), new List<LetterKind>());
        foreach (var happened in events)
        {
            var (update, effects) = PlaceMachine.On(next, happened);
            if (update != next)
            {
                next = update;
                LetterKind[] sent = [.. effects.OfType<PlaceEffect.SendLetter>().Select(letter => letter.Kind)];
                letters.AddRange(sent);
                journal.Add(new JournalEntry(happened, by, sent.Length > 0 ? sent[0] : null, update.Stage));
            }
        }

        return journal.Count == 0 ? null : new PeerChange(place, next, journal, letters, next.Notice == before ? null : Card(place, next));
    }

    private static string Card(PeerPlace place, PlaceUpdate update) => DomainJson.Write(PublicView.Of(DomainJson.Read<PlaceSheet>(place.Sheet), [update]));
}
