namespace Soliguide.Mailing.Incoming.Facts;

/// <summary>Whether a reply speaks of the whole place, or of parts of it, some closed and some not: then a person sees which.</summary>
internal sealed class Scope
{
    /// <summary>Tokens within which a colon ends the name of a part.</summary>
    private const int LongestLabel = 7;

    /// <summary>Parts of the house that a colon stands behind.</summary>
    private readonly HashSet<string> labels = new(StringComparer.Ordinal);

    /// <summary>What is said to close, and what to stay as it is.</summary>
    private string? closedPart, openPart;

    /// <summary>Whether something is said to go on, at a time that is not said.</summary>
    private bool goesOn;

    /// <summary>Whether several places are spoken of.</summary>
    public bool IsOfSeveral { get; private set; }

    /// <summary>Whether a closure may be one of a part: "... but the grocery stays open".</summary>
    public bool MayBePart =>
        goesOn || IsOfSeveral || (closedPart is not null && openPart is not null && Subjects.AreApart(closedPart, openPart));

    /// <summary>Listens for several places in any clause.</summary>
    public void Hear(Clause clause) => IsOfSeveral |= (clause.Has("several") && !IsOfAll(clause)) || NamesAnother(clause) || IsLabelledAgain(clause);

    /// <summary>"Nos deux sites ferment": the same of all of them.</summary>
    private static bool IsOfAll(Clause clause) =>
        clause.Has("allofthem") && (clause.Has("closure") || clause.Has("nothing"))
        && !Array.Exists(clause.Tokens, t => t.Text is ":" or "celle" or "celui" or "celles" or "ceux" or "autre" or "autres" or "chaque" or "selon" or "sauf");

    /// <summary>"Celui de Tarbes", but not "celui de nos vacances".</summary>
    private static bool NamesAnother(Clause clause) =>
        clause.Range("another") is var (_, end) && clause.Tokens.Skip(end).Take(2).Any(t => t.Text != "'" && clause.IsName(t.Text));

    /// <summary>Notes what a clause says to go on.</summary>
    public void GoesOn(Clause clause)
    {
        if ((clause.Has("continues") || clause.Has("nothing")) && !clause.Has("closure"))
        {
            openPart ??= Subjects.Named(clause);
        }

        goesOn |= clause.Has("continues") && !clause.Has("remainder") && !clause.Has("message")
            && (clause.Spans.Count == 0 || (clause.Has("closure") && clause.Spans.TrueForAll(s => s.Start < clause.Place("continues"))));
    }

    /// <summary>Notes what a clause says to close.</summary>
    public void Closes(Clause clause) => closedPart ??= Subjects.Named(clause);

    /// <summary>"Pour le vestiaire : ... Pour l'accueil : ...": whether a second part of the house is spoken of.</summary>
    private bool IsLabelledAgain(Clause clause) =>
        clause.Range("label") is (0, var end) && !clause.Has("remainder")
        && Array.FindIndex(clause.Tokens, t => t.Text == ":") is > 0 and < LongestLabel and var colon && colon > end
        && !clause.Spans.Exists(s => s.Start < colon)
        && labels.Add(string.Join(' ', clause.Tokens[end..colon].Select(t => t.Text)))
        && labels.Count > 1;
}
