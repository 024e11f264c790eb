using Soliguide.Domain.Places.Sheets;

namespace Soliguide.GrpcApi.Search;

/// <summary>Which groups are received when they tell nothing else of themselves: worked out once, because every search with counts asks for all.</summary>
/// <param name="Perhaps">One bit a group; where nobody said, all.</param>
/// <param name="Certainly">The same; where nobody said, or said in words alone, none.</param>
internal readonly record struct ReceivedGroups(int Perhaps, int Certainly)
{
    private static readonly PublicGroup[][] Single = [.. Enum.GetValues<PublicGroup>().Select(group => new[] { group })];

    /// <summary>Those that somebody receives; null is unknown.</summary>
    public static ReceivedGroups By(Publics? publics)
    {
        var (perhaps, certainly) = (0, 0);
        foreach (var single in Single)
        {
            var bit = 1 << (int)single[0];
            perhaps |= publics?.Receives(single, age: null) == false ? 0 : bit;
            certainly |= publics?.SurelyReceives(single, age: null) == true ? bit : 0;
        }

        return new ReceivedGroups(perhaps, certainly);
    }

    /// <summary>One bit a group.</summary>
    /// <param name="certainOnly">Whether unknown is no.</param>
    public int Bits(bool certainOnly) => certainOnly ? Certainly : Perhaps;
}
