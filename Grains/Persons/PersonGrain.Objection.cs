using Soliguide.Contracts.Persons;
using Soliguide.Contracts.Places;

namespace Soliguide.Grains.Persons;

/// <content>"No more letters": kept by the person, told to the places, which then wait for a call.</content>
internal sealed partial class PersonGrain
{
    public async Task RefuseLetters()
    {
        if (!IsKnown)
        {
            return;
        }

        var since = Record.Objected ?? clock.GetUtcNow();
        await Save(LetterBox.CancelDue(Record) with { Objected = since });
        await TellPlaces(place => place.LettersRefused(Refusal(refused: true, since)));
    }

    public async Task AllowLetters()
    {
        if (Record.Objected is null)
        {
            return;
        }

        await Save(Record with { Objected = null });
        await book.Lift(Key, new PersonAct(clock.GetUtcNow(), "lifted", Themselves, null), null, held: false);
        await TellPlaces(place => place.LettersRefused(Refusal(refused: false, clock.GetUtcNow())));
    }

    private LettersRefused Refusal(bool refused, DateTimeOffset at) => new(this.GetPrimaryKeyString(), refused, at);

    /// <summary>Only by messages without an answer: a place that a phase reaches at the same time waits for its person.</summary>
    private Task TellPlaces(Func<IPlaceGrain, Task> tell) => Task.WhenAll(Record.Places.Select(place => tell(GrainFactory.GetGrain<IPlaceGrain>(place))));
}
