using Soliguide.Domain;
using Soliguide.Domain.Places.Sheets;

namespace Soliguide.Silo.Rehearsal.DemoData;

/// <summary>Invents whom a place receives and who gets in. With dice of its own, so that the rest of a guide of a known seed stays what it was.</summary>
internal sealed class PublicsMaker(ProfileList profiles, Dice dice)
{
    /// <summary>The place with whom it receives and who gets in.</summary>
    public PlaceSheet Add(PlaceSheet sheet, DemoProfile profile) => sheet with
    {
        Publics = profile.Receives is null && dice.Chance(profiles.Unsaid) ? null : Choose(profile.Receives ?? profiles.Receives),
        Accessibility = ChooseAccess(),
        Services = sheet.Services.Select((service, index) => index > 0 && dice.Chance(profiles.OwnPublics)
            ? service with { Publics = Choose(profiles.OwnPublicsChoices) }
            : service).ToValueList(),
    };

    private Publics Choose(IReadOnlyList<ReceivedShare> shares) => dice.Of(shares, share => share.Weight).Publics;

    private Accessibility? ChooseAccess()
    {
        var access = profiles.Access;
        Wheelchair? wheelchair = dice.Share() switch
        {
            var share when share < access.Wheelchair => Wheelchair.Yes,
            var share when share < access.Wheelchair + access.Partly => Wheelchair.Partial,
            var share when share < access.Wheelchair + access.Partly + access.NoWheelchair => Wheelchair.No,
            _ => null,
        };
        bool? animals = dice.Share() switch
        {
            var share when share < access.Animals => true,
            var share when share < access.Animals + access.NoAnimals => false,
            _ => null,
        };
        return new Accessibility
        {
            Wheelchair = wheelchair,
            Animals = animals,
            Details = wheelchair == Wheelchair.Partial ? dice.Of(access.PartlyDetails) : null,
        }.OrNull();
    }
}
