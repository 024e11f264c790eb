using System.Text.Json;
using Soliguide.Domain.Places.Public;
using Soliguide.Domain.Places.Sheets;

namespace Soliguide.GrpcApi.Exports.GeoJson;

/// <summary>Where a place stands, as GeoJSON has it: longitude first, WGS 84.</summary>
internal static class Geometry
{
    /// <summary>A point, the points of a round's stops, or null.</summary>
    public static void Write(Utf8JsonWriter json, PlaceCard card)
    {
        json.WritePropertyName("geometry");
        var stops = card.Stops.Select(stop => Point(ShownPosition.Of(card, stop.Position))).OfType<(double, double)>().ToArray();
        if (stops.Length > 0)
        {
            json.WriteStartObject();
            json.WriteString("type", "MultiPoint");
            json.WriteStartArray("coordinates");
            foreach (var stop in stops)
            {
                Write(json, stop);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }
        else if (Point(ShownPosition.Of(card)) is { } point)
        {
            json.WriteStartObject();
            json.WriteString("type", "Point");
            json.WritePropertyName("coordinates");
            Write(json, point);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNullValue();
        }
    }

    private static (double Longitude, double Latitude)? Point(Position position) =>
        position is { Longitude: { } longitude, Latitude: { } latitude } ? (longitude, latitude) : null;

    private static void Write(Utf8JsonWriter json, (double Longitude, double Latitude) point)
    {
        json.WriteStartArray();
        json.WriteNumberValue(point.Longitude);
        json.WriteNumberValue(point.Latitude);
        json.WriteEndArray();
    }
}
