using Microsoft.Data.Sqlite;
using Soliguide.Domain.Json;
using Soliguide.Grains.Places;
using Soliguide.GrpcApi.Mapping;
using Soliguide.V1;

namespace Soliguide.Silo.Tests.CutLines;

/// <summary>What readers must hold: made anew from the stored records of the places, without the feed and without the cards that it tells of.</summary>
internal static class Truth
{
    /// <summary>Every public place as it stands in a storage that a silo may have open.</summary>
    public static IReadOnlyList<Place> Read(string folder)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "live", "soliguide.db")};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var read = connection.CreateCommand();
        read.CommandText = "SELECT doc FROM grain_state WHERE grain_type = 'place';";
        using var rows = read.ExecuteReader();
        var places = new List<Place>();
        while (rows.Read())
        {
            if (DomainJson.Read<PlaceRecord>(rows.GetString(0)).WithCard().Card is { } card)
            {
                places.Add(card.ToWire());
            }
        }

        return places;
    }

    /// <summary>Those of them that a copy of a scope holds, by id.</summary>
    public static IReadOnlyDictionary<string, Place> Of(this IEnumerable<Place> places, PlaceScope scope) => places
        .Where(place => scope.Territories.Count == 0 || scope.Territories.Contains(place.Territory))
        .Where(place => scope.Categories.Count == 0 || place.Services.Any(service => scope.Categories.Contains(service.Category)))
        .Where(place => scope.Languages.Count == 0 || place.Languages.Any(scope.Languages.Contains))
        .ToDictionary(place => place.PlaceId);
}
