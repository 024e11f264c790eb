using System.Globalization;
using Soliguide.Domain.Places.Sheets;

namespace Soliguide.Silo.Rehearsal.DemoData;

/// <summary>Invents addresses: real cities, streets that do not exist.</summary>
internal sealed class PositionMaker(DemoWords words, Dice dice)
{
    // About 400 m north or south, 300 m east or west: within the city, and mostly within a district of Paris.
    private const double Spread = 0.008;
    private const double WithComplement = 0.15;

    /// <summary>A position in this city.</summary>
    public Position Make(DemoCity city) => new()
    {
        Address = string.Create(
            CultureInfo.InvariantCulture,
            $"{1 + dice.Below(120)} {dice.Of(words.Words.Streets)} {words.Words.Toponym(dice)}"),
        AddressComplement = dice.Chance(WithComplement) ? dice.Of(words.Words.Complements) : null,
        PostalCode = city.PostalCode,
        City = city.Name,
        Latitude = Near(city.At[0]),
        Longitude = Near(city.At[1]),
    };

    private double Near(double middle) => Math.Round(middle + ((dice.Share() - 0.5) * Spread), 6);
}
