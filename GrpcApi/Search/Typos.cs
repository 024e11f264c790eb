using System.Numerics;

namespace Soliguide.GrpcApi.Search;

/// <summary>How far two words are apart in letters left out, added, changed or swapped.</summary>
internal static class Typos
{
    private const int OneFrom = 5;
    private const int TwoFrom = 9;
    private const int Longest = 40;

    /// <summary>How many slips a word of this length may hold: none below five letters, where another word is too near; one, two from nine on.</summary>
    public static int AllowedIn(string word) => word.Length >= TwoFrom ? 2 : word.Length >= OneFrom ? 1 : 0;

    /// <summary>Which letters and digits a word has, one bit each: words that differ in more bits than slips explain need no closer look.</summary>
    public static ulong LettersOf(string word)
    {
        var bits = 0UL;
        foreach (var letter in word)
        {
            bits |= 1UL << (letter is >= 'a' and <= 'z' ? letter - 'a' : letter is >= '0' and <= '9' ? 26 + letter - '0' : 63);
        }

        return bits;
    }

    /// <summary>Whether so many slips turn one word into the other (optimal string alignment: two neighbours swapped are one slip).</summary>
    public static bool AreWithin(string typed, ulong typedLetters, string word, ulong wordLetters, int slips)
    {
        if (Math.Abs(typed.Length - word.Length) > slips || BitOperations.PopCount(typedLetters ^ wordLetters) > 2 * slips
            || typed.Length > Longest || word.Length > Longest)
        {
            return false;
        }

        Span<int> before = stackalloc int[Longest + 1], last = stackalloc int[Longest + 1], row = stackalloc int[Longest + 1];
        for (var j = 0; j <= word.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= typed.Length; i++)
        {
            var least = row[0] = i;
            for (var j = 1; j <= word.Length; j++)
            {
                var cost = typed[i - 1] == word[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && typed[i - 1] == word[j - 2] && typed[i - 2] == word[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }

                least = Math.Min(least, row[j]);
            }

            if (least > slips)
            {
                return false;
            }

            var spare = before;
            before = last;
            last = row;
            row = spare;
        }

        return last[word.Length] <= slips;
    }
}
