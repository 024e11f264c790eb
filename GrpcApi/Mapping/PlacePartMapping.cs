using Google.Type;
using Soliguide.Domain.Places.Sheets;
using Soliguide.GrpcApi.Errors;

namespace Soliguide.GrpcApi.Mapping;

/// <summary>What sheets and cards are made of: position, stops, services, telephones.</summary>
internal static class PlacePartMapping
{
    public static V1.Position ToWire(this Position position) => new()
    {
        Address = position.Address ?? "",
        AddressComplement = position.AddressComplement ?? "",
        PostalCode = position.PostalCode ?? "",
        City = position.City ?? "",
        Point = position is { Latitude: { } latitude, Longitude: { } longitude }
            ? new LatLng { Latitude = latitude, Longitude = longitude }
            : null,
    };

    public static V1.RoundStop ToWire(this RoundStop stop) => new()
    {
        Position = stop.Position.ToWire(),
        Hours = stop.Hours?.ToWire(),
        Description = stop.Description ?? "",
    };

    public static V1.ServiceOffer ToWire(this PlaceService service) => new()
    {
        ServiceId = service.Id,
        Category = service.Category,
        Name = service.Name ?? "",
        Description = service.Description ?? "",
        Hours = service.Hours?.ToWire(),
        Publics = service.Publics.ToWire(),
    };

    public static V1.PublicPhone ToWire(this PublicPhone phone) => new() { Number = phone.Number, Label = phone.Label ?? "" };

    public static Position ReadPosition(this V1.Position? position, Reading at)
    {
        if (position is null)
        {
            return new Position();
        }

        if (position.Point is { } point && !(Math.Abs(point.Latitude) <= 90 && Math.Abs(point.Longitude) <= 180))
        {
            at["point"].Refuse(FieldErrors.Point, "Give latitude -90 to 90 and longitude -180 to 180.");
        }

        return new Position
        {
            Address = position.Address.OrNull(),
            AddressComplement = position.AddressComplement.OrNull(),
            PostalCode = position.PostalCode.OrNull(),
            City = position.City.OrNull(),
            Latitude = position.Point?.Latitude,
            Longitude = position.Point?.Longitude,
        };
    }

    public static RoundStop Read(this V1.RoundStop stop, Reading at) => new(
        stop.Position.ReadPosition(at["position"]), stop.Hours.ReadHours(at["hours"]), stop.Description.OrNull());

    public static PlaceService Read(this V1.ServiceOffer service, Reading at) => new(service.ServiceId, service.Category)
    {
        Name = service.Name.OrNull(),
        Description = service.Description.OrNull(),
        Hours = service.Hours.ReadHours(at["hours"]),
        Publics = service.Publics.ReadPublics(at["publics"]),
    };

    public static PublicPhone Read(this V1.PublicPhone phone) => new(phone.Number, phone.Label.OrNull());
}
