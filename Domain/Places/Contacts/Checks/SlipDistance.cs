namespace Soliguide.Domain.Places.Contacts.Checks;

/// <summary>How many slips of the fingers lie between two words.</summary>
internal static class SlipDistance
{
    /// <summary>
    /// Damerau-Levenshtein in its restricted form: a letter too many, one too few, another one, or two neighbours exchanged, each one slip.
    /// </summary>
    public static int Between(string a, string b)
    {
        var slips = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                slips[i, j] = i == 0 || j == 0 ? i + j : Next(a, b, slips, i, j);
            }
        }

        return slips[a.Length, b.Length];
    }

    private static int Next(string a, string b, int[,] slips, int i, int j)
    {
        var least = Math.Min(
            Math.Min(slips[i - 1, j], slips[i, j - 1]) + 1,
            slips[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
        return i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] ? Math.Min(least, slips[i - 2, j - 2] + 1) : least;
    }
}
