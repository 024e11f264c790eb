using Soliguide.Contracts.Places;

namespace Soliguide.Grains.Places;

/// <summary>What can be asked of all places at once by name. Implemented by the storage of the silo.</summary>
public interface IPlaceBook
{
    /// <summary>Places in order of their key.</summary>
    /// <param name="query">Which; its page size is taken as it is.</param>
    Task<IReadOnlyList<PlaceLine>> Find(PlaceQuery query);
}
