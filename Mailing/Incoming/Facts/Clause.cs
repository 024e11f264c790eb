using Soliguide.Mailing.Incoming.Facts.Dates;
using Soliguide.Mailing.Incoming.Words;

namespace Soliguide.Mailing.Incoming.Facts;

/// <summary>A piece of a reply that says one thing.</summary>
internal sealed class Clause
{
    private static readonly WordTable Topics = WordTable.Load("Facts/topics.txt");

    /// <summary>Words without signs, and the token each stands at.</summary>
    private readonly List<string> words = [];

    private readonly List<int> places = [];

    public Clause(string original, FactFrame frame, bool asks)
    {
        Original = original;
        Asks = asks;
        Tokens = Token.Read(Fold.Of(original));
        for (var i = 0; i < Tokens.Length; i++)
        {
            if (char.IsLetterOrDigit(Tokens[i].Text[0]))
            {
                words.Add(Tokens[i].Text);
                places.Add(i);
            }
        }

        Spans = SpanFinder.Find(Tokens, frame);
    }

    /// <summary>As written.</summary>
    public string Original { get; }

    /// <summary>Whether it is a question.</summary>
    public bool Asks { get; }

    public Token[] Tokens { get; }

    public List<Span> Spans { get; }

    public IReadOnlyList<string> Words => words;

    /// <summary>The day on which they are back, where the clause says one.</summary>
    public DateOnly? Reopening => Place("reopen") is { } at
        ? Spans.Find(s => s.Start >= at && s.Kind is SpanKind.Day or SpanKind.Since or SpanKind.Range)?.From
        : null;

    /// <summary>Whether the clause speaks of this.</summary>
    public bool Has(string topic) => Topics.Find(topic, words) is not null;

    /// <summary>The tokens by which it speaks of this, the last excluded; null when it does not.</summary>
    public (int Start, int End)? Range(string topic) =>
        Topics.Find(topic, words) is var (start, end) ? (places[start], places[end - 1] + 1) : null;

    /// <summary>The token where it begins to speak of this; null when it does not.</summary>
    public int? Place(string topic) => Topics.Find(topic, words) is var (start, _) ? places[start] : null;
}
