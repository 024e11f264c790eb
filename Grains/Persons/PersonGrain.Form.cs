using Soliguide.Contracts.Persons;
using Soliguide.Contracts.Places;

namespace Soliguide.Grains.Persons;

/// <content>What the answer page shows.</content>
internal sealed partial class PersonGrain
{
    public async Task<PersonForm> Form(string campaign)
    {
        var places = Record.Places.ToArray();
        var files = await Task.WhenAll(places.Select(place => GrainFactory.GetGrain<IPlaceGrain>(place).Read()));
        return new PersonForm(
            Record.Language,
            Record.Objected,
            [.. places.Zip(files).Select(p => PersonMapping.ToForm(p.First, p.Second, campaign, this.GetPrimaryKeyString())).OfType<PlaceForm>()]);
    }
}
