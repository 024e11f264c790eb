namespace Soliguide.Silo.Storage.Reading;

/// <summary>
/// The places of a territory are a range of keys, since a place's key begins with its territory's: no index is needed
/// beside the primary key.
/// </summary>
/// <param name="After">Keys are greater than this.</param>
/// <param name="Before">Keys are less than this.</param>
internal readonly record struct KeyRange(string After, string Before)
{
    /// <summary>All places of a territory, or of every one, after a place.</summary>
    public static KeyRange Of(string? territory, string? after = null)
    {
        // '.' follows '-' and '~' follows every letter.
        var (first, end) = territory is null ? ("", "~") : ($"{territory}-", $"{territory}.");
        return new KeyRange(string.CompareOrdinal(after, first) > 0 ? after! : first, end);
    }
}
