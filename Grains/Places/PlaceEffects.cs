using Soliguide.Contracts;
using Soliguide.Contracts.Calls;
using Soliguide.Contracts.Persons;
using Soliguide.Contracts.Places;
using Soliguide.Domain;
using Soliguide.Domain.Places;
using Soliguide.Domain.Places.Sheets;
using Soliguide.Domain.Places.Updates;
using Soliguide.Grains.Calls;

namespace Soliguide.Grains.Places;

/// <summary>Does what the machine decided. Everything here may be done twice and does no more than once.</summary>
internal sealed class PlaceEffects(IGrainFactory grains, string place, PlaceSheet? sheet, TimeProvider clock)
{
    /// <summary>Carries out effects for the person who is asked now.</summary>
    /// <param name="campaign">The campaign.</param>
    /// <param name="now">The update the effects belong to.</param>
    /// <param name="effects">What to do, in order.</param>
    /// <param name="person">Who is asked; null where nobody is known.</param>
    /// <param name="lettersNotBefore">Letters leave no earlier (UTC); at once unless given.</param>
    /// <param name="former">Who was asked before, where another person is asked now: letters are cancelled there.</param>
    public async Task Do(
        string campaign,
        PlaceUpdate now,
        ValueList<PlaceEffect> effects,
        string? person,
        DateTimeOffset? lettersNotBefore = null,
        string? former = null)
    {
        foreach (var effect in effects)
        {
            await Do(campaign, now, effect, effect is PlaceEffect.CancelLetter ? former ?? person : person, lettersNotBefore ?? clock.GetUtcNow());
        }
    }

    /// <summary>Tells a person that the place is theirs to answer for; refused for one who asked to be forgotten.</summary>
    public Task<Receipt> TakeOn(ContactEntry contact) => Person(contact.PersonId).TakeOn(place, contact);

    /// <summary>Has the person's letter sent again after a call.</summary>
    public Task SendAgain(string campaign, string person, string call) => Person(person).SendAgain(campaign, place, call);

    /// <summary>Tells persons that the place is theirs no longer.</summary>
    public async Task Release(IEnumerable<string> people)
    {
        foreach (var person in people)
        {
            await Person(person).Release(place);
        }
    }

    private Task Do(string campaign, PlaceUpdate now, PlaceEffect effect, string? person, DateTimeOffset lettersNotBefore) =>
        (effect, person) switch
        {
            (PlaceEffect.SendLetter(var kind), not null) =>
                Person(person).Include(campaign, kind.ToContract(), place, lettersNotBefore),
            (PlaceEffect.CancelLetter, not null) => Person(person).Exclude(campaign, place),
            (PlaceEffect.AddToCallDesk(var entry), _) when sheet is not null => Desk(campaign).Add(entry.ToDeskPlace(sheet, now.Attempts, person)),
            (PlaceEffect.RemoveFromCallDesk, _) => Desk(campaign).Remove(place),
            _ => Task.CompletedTask,
        };

    private IPersonGrain Person(string id) => grains.GetGrain<IPersonGrain>(id);

    private ICallDeskGrain Desk(string campaign) => grains.GetGrain<ICallDeskGrain>($"{campaign}/{PlaceKey.Parse(place).Territory}");
}
