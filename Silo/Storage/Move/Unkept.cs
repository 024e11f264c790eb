namespace Soliguide.Silo.Storage.Move;

/// <summary>What SQLite keeps within a document and PostgreSQL does not: the character U+0000, written as JSON writes it.</summary>
internal static class Unkept
{
    private const string Written = @"\u0000";

    /// <summary>Whether it stands in the text; behind another backslash the same letters are only letters.</summary>
    public static bool IsIn(string text)
    {
        for (var at = text.IndexOf(Written, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Written, at + 1, StringComparison.Ordinal))
        {
            var before = at;
            while (before > 0 && text[before - 1] == '\\')
            {
                before--;
            }

            if ((at - before) % 2 == 0)
            {
                return true;
            }
        }

        return false;
    }
}
