using Soliguide.Contracts.Places;

namespace Soliguide.Grains.Persons;

/// <content>"No more letters": kept by the person, told to the places, which then wait for a call.</content>
internal sealed partial class PersonGrain
{
    public async Task RefuseLetters()
    {
        var since = Record.Objected ?? clock.GetUtcNow();
        await Save(LetterBox.CancelDue(Record) with { Objected = since });
        await TellPlaces(Refusal(refused: true, since));
    }

    public async Task AllowLetters()
    {
        await Save(Record with { Objected = null });
        await TellPlaces(Refusal(refused: false, clock.GetUtcNow()));
    }

    private LettersRefused Refusal(bool refused, DateTimeOffset at) => new(this.GetPrimaryKeyString(), refused, at);

    private Task TellPlaces(LettersRefused refusal) =>
        Task.WhenAll(Record.Places.Select(place => GrainFactory.GetGrain<IPlaceGrain>(place).LettersRefused(refusal)));
}
