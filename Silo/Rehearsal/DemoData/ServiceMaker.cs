using System.Globalization;
using Soliguide.Domain;
using Soliguide.Domain.Places.Sheets;

namespace Soliguide.Silo.Rehearsal.DemoData;

/// <summary>Invents the services of a place from its profile.</summary>
internal sealed class ServiceMaker(DemoWords words, Dice dice)
{
    /// <summary>The main service, then what else the profile offers.</summary>
    public ValueList<PlaceService> Make(DemoProfile profile)
    {
        string[] categories = [profile.Main, .. profile.More.Where(more => dice.Chance(more.Chance)).Select(more => more.Category)];
        return [.. categories.Select(MakeOne)];
    }

    private PlaceService MakeOne(string category, int index) => new(string.Create(CultureInfo.InvariantCulture, $"s{index + 1}"), category)
    {
        Hours = index > 0 && dice.Chance(words.Profiles.OwnHours) ? DemoWeek.Read(dice.Of(words.Profiles.OwnHoursWeeks)) : null,
    };
}
