using Soliguide.Domain;
using Soliguide.Mailing.Incoming.Texts;

namespace Soliguide.Mailing.Incoming.Facts;

/// <summary>Reads what a French reply says into structured facts. Precision before completeness: what is doubtful stays a hint.</summary>
public static class FactReader
{
    /// <summary>The facts of a reply in the order they were said; none when it only passes something on.</summary>
    /// <param name="text">The new text.</param>
    /// <param name="frame">What "this summer" and "5 August" are measured against.</param>
    public static ValueList<Fact> Read(NewText text, FactFrame frame)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(frame);
        if (text.OnlyQuoted)
        {
            return [];
        }

        var found = new FactList(frame);
        foreach (var clause in Clauses.Of(text.Text, frame))
        {
            ClauseReader.Read(clause, found);
        }

        return found.Finish(text.Text);
    }
}
