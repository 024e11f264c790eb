using Soliguide.Contracts.Places;
using Soliguide.Domain;
using Soliguide.Domain.Places.Updates;

namespace Soliguide.Grains.Places;

/// <content>What is known of who wants no letters: of one who is not asked now it is only remembered.</content>
internal sealed partial class PlaceGrain
{
    public async Task LettersRefused(LettersRefused refusal)
    {
        var known = Record.Refusals?.Contains(refusal.PersonId) == true;
        if (known != refusal.Refused)
        {
            var others = (Record.Refusals ?? []).Where(p => p != refusal.PersonId).ToValueList();
            await Save(Record with { Refusals = refusal.Refused ? others.Add(refusal.PersonId) : others.Count > 0 ? others : null });
        }
        else if (!known)
        {
            return;
        }

        if (Person == refusal.PersonId)
        {
            PlaceEvent happened = refusal.Refused
                ? new PlaceEvent.Refused(refusal.At, Channel.Link)
                : new PlaceEvent.ContactFound(refusal.At);
            foreach (var campaign in Record.Updates.Where(u => !u.Value.Update.Ended).Select(u => u.Key).ToArray())
            {
                await Decide(campaign, [happened], refusal.PersonId);
            }
        }
    }
}
