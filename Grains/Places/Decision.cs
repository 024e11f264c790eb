using Soliguide.Domain;
using Soliguide.Domain.Places.Updates;

namespace Soliguide.Grains.Places;

/// <summary>Runs events through the machine and keeps the journal of those that changed something.</summary>
internal static class Decision
{
    /// <summary>The file afterwards, or null when nothing changed, and the effects in order.</summary>
    public static (CampaignFile? File, ValueList<PlaceEffect> Effects) On(
        CampaignFile? file, IEnumerable<PlaceEvent> events, string by, string? note, DateTimeOffset now)
    {
        var next = file ?? CampaignFile.New(now);
        var all = new List<PlaceEffect>();
        foreach (var happened in events)
        {
            var (update, effects) = PlaceMachine.On(next.Update, happened);
            if (update == next.Update)
            {
                continue;
            }

            var letter = effects.OfType<PlaceEffect.SendLetter>().Select(l => (LetterKind?)l.Kind).FirstOrDefault();
            next = next with { Update = update, Journal = next.Journal.Add(new JournalEntry(happened, by, letter, update.Stage, note)) };
            all.AddRange(effects);
        }

        return (next.Journal.Count == (file?.Journal.Count ?? 0) ? null : next, all.ToValueList());
    }
}
