using Soliguide.Contracts.Places;
using Soliguide.Domain;

namespace Soliguide.Grains.Places;

/// <content>Somebody who was asked, or ever named here, is forgotten: one write for the people and for the journal.</content>
internal sealed partial class PlaceGrain
{
    public async Task ForgetContact(ForgetContact command)
    {
        if (Record.Sheet is null)
        {
            return;
        }

        var former = PlaceContacts.Asked(Record);
        var (next, effects) = Record.People.Contains(command.PersonId) ? Without(command) : (Record, []);

        // The owner's sheet is not ours to change; what was said about the place is.
        next = Redaction.WithoutPerson(next with { Updates = WithoutAddress(next, command.Mail) }, command.PersonId).WithCard();
        if (next == Record)
        {
            await AllAgain();
            return;
        }

        await Save(next);
        foreach (var (campaign, list) in effects)
        {
            await Effects.Do(campaign, Update(campaign), list, Person, former: former);
        }
    }

    private (PlaceRecord Next, List<(string Campaign, ValueList<Domain.Places.Updates.PlaceEffect> Effects)> Effects) Without(ForgetContact command)
    {
        var (next, effects) = PlacePut.Apply(
            Record, Record.Sheet!, Record.People.Where(person => person != command.PersonId).ToValueList(), clock.GetUtcNow(), command.By);
        var change = new ContactChange(clock.GetUtcNow(), ContactAct.Removed, command.PersonId, command.By, command.RequestId);
        return (next with { ContactChanges = Changes.Add(change) }, effects);
    }

    private static System.Collections.Immutable.ImmutableSortedDictionary<string, CampaignFile> WithoutAddress(PlaceRecord record, string mail) =>
        Redaction.WithoutAddress(record.Updates, mail);
}
