using Soliguide.Contracts;
using Soliguide.Contracts.Contacts;
using Soliguide.Contracts.Places;
using Soliguide.Domain;
using Soliguide.Domain.Places.Contacts;
using Soliguide.Domain.Places.Contacts.Gaps;

namespace Soliguide.Grains.Places;

/// <content>Who is asked, changed by hand and without a sheet. Only the people and the journal change, never what the public sees.</content>
internal sealed partial class PlaceGrain
{
    public async Task<Receipt> SetContact(SetContact command)
    {
        if (!Mailbox.TryNormalise(command.Contact.Mail, out var mail))
        {
            return Receipt.Refused("mail", "MAIL_NOT_PLAUSIBLE", "Give a mail address like name@example.org.");
        }

        // The key is made here: two spellings of one mailbox are one person, whatever the caller made of them.
        var contact = command.Contact with { Mail = mail, PersonId = PersonKey.Of(mail).Value };
        if (Unchangeable(command.RequestId, command.Revision) is { } refusal)
        {
            return refusal;
        }

        if (await Effects.TakeOn(contact) is { Accepted: false } forgotten)
        {
            return forgotten;
        }

        var last = Changes.LastOrDefault(change => change.PersonId == contact.PersonId);
        if (Heard(command.RequestId) || (Record.People is [var first, ..] && first == contact.PersonId
            && last is { What: ContactAct.Set } && last.Source == command.Source && last.Consent == command.Consent))
        {
            return await AllAgain();
        }

        return await Change(
            Record.People.Where(person => person != contact.PersonId).Prepend(contact.PersonId).ToValueList(),
            new ContactChange(clock.GetUtcNow(), ContactAct.Set, contact.PersonId, command.By, command.RequestId)
            {
                Source = command.Source,
                Consent = command.Consent,
            });
    }

    public async Task<Receipt> RemoveContact(RemoveContact command)
    {
        if (Unchangeable(command.RequestId, command.Revision) is { } refusal)
        {
            return refusal;
        }

        if (Heard(command.RequestId))
        {
            if (!Record.People.Contains(command.PersonId))
            {
                await Effects.Release([command.PersonId]);
            }

            return await AllAgain();
        }

        if (!Record.People.Contains(command.PersonId))
        {
            return Receipt.Refused("person_id", "CONTACT_NOT_FOUND", "This person is not asked about the place; read it to see who is.");
        }

        var receipt = await Change(
            Record.People.Where(person => person != command.PersonId).ToValueList(),
            new ContactChange(clock.GetUtcNow(), ContactAct.Removed, command.PersonId, command.By, command.RequestId));
        await Effects.Release([command.PersonId]);
        return receipt;
    }

    public async Task<Receipt> NoteContactGap(NoteContactGap command)
    {
        if (Unchangeable(command.RequestId, revision: null) is { } refusal)
        {
            return refusal;
        }

        if (Heard(command.RequestId))
        {
            return Receipt.Already;
        }

        if (Record.WithGap().Gap is null)
        {
            return Receipt.Refused("place_id", "CONTACT_KNOWN", "A mailbox is known by now; nothing needs to be noted.");
        }

        var now = clock.GetUtcNow();
        var (kind, act) = command.Kind == ContactGapNote.NoMailbox
            ? (GapNoteKind.NoMailbox, ContactAct.NoMailbox)
            : (GapNoteKind.PutOff, ContactAct.PutOff);
        await Save(Record with
        {
            GapNote = new GapNote(kind, now, command.By),
            ContactChanges = Changes.Add(new ContactChange(now, act, "", command.By, command.RequestId)),
        });
        return Receipt.Done;
    }

    private ValueList<ContactChange> Changes => Record.ContactChanges ?? [];

    private bool Heard(string request) => Changes.Any(change => change.RequestId == request);

    private Receipt? Unchangeable(string request, int? revision) =>
        Record.Sheet is null ? Receipt.Refused("place_id", "PLACE_NOT_FOUND", "There is no such place; write it like fr-75-1234.")
        : revision is { } read && read != (Record.ContactRevision ?? 0) && !Heard(request)
            ? Receipt.Refused("revision", "CONTACT_CHANGED", "Somebody changed the contacts since; read the place again and repeat the change.")
            : null;

    private async Task<Receipt> Change(ValueList<string> people, ContactChange change)
    {
        var former = PlaceContacts.Asked(Record);
        var (next, effects) = PlacePut.Apply(Record, Record.Sheet!, people, clock.GetUtcNow(), change.By);
        await Save(next with { ContactChanges = Changes.Add(change) });
        foreach (var (campaign, list) in effects)
        {
            await Effects.Do(campaign, Update(campaign), list, Person, former: former);
        }

        return Receipt.Done;
    }

    private async Task<Receipt> AllAgain()
    {
        foreach (var campaign in Record.Updates.Where(u => !u.Value.Update.Ended).Select(u => u.Key).ToArray())
        {
            await Redo(campaign);
        }

        return Receipt.Already;
    }
}
