using Soliguide.Contracts.Persons;
using Soliguide.Contracts.Places;
using Soliguide.Domain.Json;
using Soliguide.Domain.Places.Sheets;

namespace Soliguide.Grains.Persons;

/// <content>The file as staff read it.</content>
internal sealed partial class PersonFileGrain
{
    public async Task<PersonFile?> Read()
    {
        var known = await Person.Overview();
        var suppression = await book.Find(Key);
        var acts = await book.Acts(Key);
        if (known is null && suppression is null && acts.Length == 0)
        {
            return null;
        }

        var keys = known?.Places ?? [];
        var files = await Task.WhenAll(keys.Select(place => GrainFactory.GetGrain<IPlaceGrain>(place).Read()));
        return new PersonFile(Key, known, [.. keys.Zip(files).Where(place => place.Second is not null).Select(place => Place(place.First, place.Second!))], suppression, acts);
    }

    private PersonPlace Place(string key, PlaceFile file)
    {
        var set = file.ContactChanges.LastOrDefault(change => change.PersonId == Key && change.What == ContactAct.Set);
        return new PersonPlace(
            key,
            DomainJson.Read<PlaceSheet>(file.Sheet.Json).Name,
            file.Contacts.FirstOrDefault() == Key,
            set?.Source ?? ContactSource.Import,
            set?.Consent ?? ContactConsent.NotAsked,
            set?.At);
    }
}
