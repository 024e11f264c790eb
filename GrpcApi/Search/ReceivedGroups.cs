using Soliguide.Domain.Places.Sheets;

namespace Soliguide.GrpcApi.Search;

/// <summary>Which groups are received when they tell nothing else of themselves: worked out once, because every search with counts asks for all.</summary>
/// <param name="Perhaps">One bit a group; where nobody said, all.</param>
/// <param name="Certainly">The same; where nobody said, none.</param>
internal readonly record struct ReceivedGroups(int Perhaps, int Certainly)
{
    private static readonly PublicGroup[][] Single = [.. Enum.GetValues<PublicGroup>().Select(group => new[] { group })];

    /// <summary>Those that somebody receives; null is unknown.</summary>
    public static ReceivedGroups By(Publics? publics)
    {
        var groups = 0;
        foreach (var single in Single)
        {
            groups |= publics?.Receives(single, age: null) == false ? 0 : 1 << (int)single[0];
        }

        return new ReceivedGroups(groups, publics is null ? 0 : groups);
    }

    /// <summary>One bit a group.</summary>
    /// <param name="certainOnly">Whether unknown is no.</param>
    public int Bits(bool certainOnly) => certainOnly ? Certainly : Perhaps;
}
