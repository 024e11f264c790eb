namespace Soliguide.Mailing.Incoming.Facts;

/// <summary>
/// Whether a closure is said not to be, however it is put: "on ferme pas", "aucune fermeture prévue", "sans vraie coupure". The list of
/// wordings has the usual ones; this knows how a no stands beside any of them.
/// </summary>
internal static class Negations
{
    /// <summary>Words between the no and the closure.</summary>
    private const int Reach = 5;

    private static readonly string[] Closings = ["ferm", "clos", "clotur", "conge", "vacance", "pause", "coupure", "interruption", "relache", "treve"];

    private static readonly HashSet<string> Noes = ["pas", "jamais", "aucun", "aucune", "sans", "ni", "nul", "nulle", "zero", "0"];

    /// <summary>What may stand between them and leave the no where it is.</summary>
    private static readonly HashSet<string> Between =
    [
        "de", "d", "du", "la", "le", "l", "un", "une", "en", "a", "tout", "etre", "prevu", "prevue", "prevues", "prevus", "moindre", "vraie", "vrai",
        "besoin", "question", "intention", "non", "plus", "autre", "periode", "jour", "jours", "semaine", "vraiment", "specialement", "se", "nous",
    ];

    /// <summary>What turns "we do not close" into "we close, but".</summary>
    private static readonly HashSet<string> Limits = ["que", "qu", "encore", "avant", "seulement", "completement", "totalement", "entierement"];

    /// <summary>The words of the closure and its no, the last excluded; null when it is not denied.</summary>
    /// <param name="words">Those of the clause.</param>
    /// <param name="closure">The words by which it speaks of closing.</param>
    public static (int Start, int End)? Of(IReadOnlyList<string> words, (int Start, int End) closure)
    {
        var (start, end) = closure;
        if (!Array.Exists(Closings, stem => words[start].StartsWith(stem, StringComparison.Ordinal)))
        {
            return null;
        }

        for (var at = start - 1; at >= Math.Max(0, start - Reach); at--)
        {
            if (Noes.Contains(words[at]))
            {
                return at + 1 < words.Count && Limits.Contains(words[at + 1]) ? null : (at, end);
            }

            if (!Between.Contains(words[at]))
            {
                break;
            }
        }

        var isVerb = words[start].StartsWith("ferm", StringComparison.Ordinal) && !words[start].StartsWith("fermeture", StringComparison.Ordinal);
        return isVerb && end < words.Count && words[end] is "pas" or "jamais" or "point" && !(end + 1 < words.Count && Limits.Contains(words[end + 1]))
            ? (start, end + 1)
            : null;
    }
}
