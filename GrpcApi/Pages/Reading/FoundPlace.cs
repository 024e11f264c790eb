using Soliguide.Contracts;
using Soliguide.Domain.Json;
using Soliguide.Domain.Places.Sheets;

namespace Soliguide.GrpcApi.Pages.Reading;

/// <summary>A place to choose from.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Name">What people call it.</param>
/// <param name="City">Its city; empty where unknown.</param>
internal sealed record FoundPlace(string Key, string Name, string City)
{
    public static FoundPlace Of(string key, SheetDocument sheet)
    {
        var read = DomainJson.Read<PlaceSheet>(sheet.Json);
        return new FoundPlace(key, read.Name, read.Position.City ?? "");
    }
}
