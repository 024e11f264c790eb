using Soliguide.Contracts;
using Soliguide.Contracts.Contacts;
using Soliguide.Contracts.Places;
using Soliguide.Domain.Json;
using Soliguide.Domain.Places.Contacts;
using Soliguide.Domain.Places.Sheets;

namespace Soliguide.GrpcApi.Tests.Fakes;

/// <summary>Who is asked about one fake place.</summary>
public sealed class FakeContacts
{
    private readonly List<string> people = [];
    private readonly List<ContactChange> changes = [];
    private readonly HashSet<string> heard = [];
    private int revision;

    public PlaceSheet? Sheet { get; set; }

    public IReadOnlyList<string> People => people;

    public IReadOnlyList<NoteContactGap> Notes { get; private set; } = [];

    public PlaceFile File => new(new SheetDocument(DomainJson.Write(Sheet!)), null, [.. people], [])
    {
        ContactRevision = revision,
        Gap = people.Count == 0 ? ContactGapReason.Nobody : null,
        ContactChanges = [.. changes],
    };

    public Receipt Set(SetContact command)
    {
        if (command.Revision is { } read && read != revision && !heard.Contains(command.RequestId))
        {
            return Receipt.Refused("revision", "CONTACT_CHANGED", "Somebody changed the contacts since.");
        }

        if (!heard.Add(command.RequestId))
        {
            return Receipt.Already;
        }

        var person = PersonKey.Of(command.Contact.Mail!).Value;
        people.Remove(person);
        people.Insert(0, person);
        revision++;
        changes.Add(new ContactChange(Samples.Noon, ContactAct.Set, person, command.By, command.RequestId) { Source = command.Source, Consent = command.Consent });
        return Receipt.Done;
    }

    public Receipt Remove(RemoveContact command)
    {
        revision++;
        return people.Remove(command.PersonId) ? Receipt.Done : Receipt.Refused("person_id", "CONTACT_NOT_FOUND", "Not asked.");
    }

    public Receipt Note(NoteContactGap command)
    {
        Notes = [.. Notes, command];
        return Receipt.Done;
    }
}
