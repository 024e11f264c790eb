using Soliguide.Domain.Places.Sheets;

namespace Soliguide.Cli.Import.Json;

/// <summary>Where a place or a stop is; English names first, their older French twins else.</summary>
internal static class PositionMapping
{
    /// <summary>The position. [0, 0] is an empty form, not a spot in the Gulf of Guinea.</summary>
    public static Position Read(Field position, RecordProblems problems)
    {
        var (longitude, latitude) = ReadPoint(position, problems);
        return new Position
        {
            Address = position.FirstOf("address", "adresse").Words(),
            AddressComplement = position.FirstOf("additionalInformation", "complementAdresse").Words(),
            PostalCode = position.FirstOf("postalCode", "codePostal").Words(),
            City = position.FirstOf("city", "ville").Words(),
            Latitude = latitude,
            Longitude = longitude,
        };
    }

    private static (double? Longitude, double? Latitude) ReadPoint(Field position, RecordProblems problems)
    {
        var point = position["location"]["coordinates"];
        var numbers = point.Items().Select(item => item.Number()).ToList();
        if (numbers.Count == 0 && position["coordinates"].IsObject)
        {
            point = position["coordinates"];
            numbers = [point["x"].Number(), point["y"].Number()];
        }

        if (numbers is [] or [0, 0])
        {
            return default;
        }

        if (numbers is [{ } longitude and >= -180 and <= 180, { } latitude and >= -90 and <= 90])
        {
            return (longitude, latitude);
        }

        problems.Refuse(point.Path, "POINT_UNREADABLE", "Write a point as [longitude, latitude] in degrees.");
        return default;
    }
}
