using Soliguide.Mailing.Incoming.Facts.Dates;
using Soliguide.Mailing.Incoming.Facts.Hours;
using Soliguide.Mailing.Incoming.Words;

namespace Soliguide.Mailing.Incoming.Facts;

/// <summary>A piece of a reply that says one thing.</summary>
internal sealed class Clause
{
    /// <summary>Asides of one clause that are looked for.</summary>
    private const int MostAsides = 6;

    private static readonly WordTable Topics = WordTable.Load("Facts/topics.txt");
    private static readonly WordTable Asides = WordTable.Load("Facts/asides.txt");

    /// <summary>Words without signs, and the token each stands at.</summary>
    private readonly List<string> words = [];

    private readonly List<int> places = [];
    private readonly (int Start, int End)?[] topics;

    /// <summary>Days of our letter, which say nothing of the place.</summary>
    private readonly List<Span> ofLetter;

    /// <param name="original">As written.</param>
    /// <param name="frame">What its days are measured against.</param>
    /// <param name="asks">Whether a question mark ends it.</param>
    /// <param name="turns">Whether a "but" stands before it.</param>
    /// <param name="sentence">The number of its sentence.</param>
    /// <param name="before">The clause before it, whose month and condition may go on; null when there is none near enough.</param>
    public Clause(string original, FactFrame frame, bool asks, bool turns = false, int sentence = 0, Clause? before = null)
    {
        Original = original;
        Tokens = Token.Read(Fold.Of(original));
        for (var i = 0; i < Tokens.Length; i++)
        {
            if (char.IsLetterOrDigit(Tokens[i].Text[0]))
            {
                words.Add(Tokens[i].Text);
                places.Add(i);
            }
        }

        LeaveAside();
        topics = Topics.Find(words);
        Weigh();
        IsQuestion = asks && !Has("request") && !Has("tag");
        Asks = IsQuestion || (Has("hearsay") && !Has("request"));
        Turns = turns;
        Sentence = sentence;
        IsConditional = Has("condition") || (before is { IsConditional: true } && before.Sentence == sentence);
        var inColumns = before is { IsHeader: true };
        (Spans, DaysDisagree) = SpanFinder.Find(Tokens, frame, before?.LastMonth, inColumns);
        IsHeader = inColumns || (Spans.Count == 0 && NamesColumns());
        ofLetter = Spans.FindAll(IsOfLetter);
        Spans.RemoveAll(ofLetter.Contains);
        if (Range("partial") is var (start, end) && Spans.Exists(s => s.FromEvening && s.Start <= start && end <= s.End + 1))
        {
            // "Le soir du 26 juillet": from the next day on, all day.
            topics[Topics.Number("partial")] = null;
        }

        SpeaksOfService = before?.NamesService == true && Place("closure") is { } shut && Subjects.IsPronoun(this, shut);
        LastMonth = Spans.Count > 0 && Spans[^1].Kind != SpanKind.Season ? (Spans[^1].To ?? Spans[^1].From)?.Month
            : before?.Sentence >= sentence - 1 ? before.LastMonth : null;
    }

    /// <summary>As written.</summary>
    public string Original { get; }

    /// <summary>Whether a question mark ends it, and it asks something.</summary>
    public bool IsQuestion { get; }

    /// <summary>Whether it is a question, or what others are said to say.</summary>
    public bool Asks { get; }

    /// <summary>Whether a "but" stands before it.</summary>
    public bool Turns { get; }

    /// <summary>The number of its sentence.</summary>
    public int Sentence { get; }

    /// <summary>Whether it holds only if something else happens.</summary>
    public bool IsConditional { get; }

    /// <summary>Whether whoever wrote it is not sure.</summary>
    public bool IsUncertain => IsConditional || Has("uncertain");

    /// <summary>Whether it heads columns of first and last days, or is a row below such a head.</summary>
    public bool IsHeader { get; }

    /// <summary>The month that its words leave behind for those after it.</summary>
    public int? LastMonth { get; }

    public Token[] Tokens { get; }

    /// <summary>"Ouverts du lundi au vendredi de 9h à 12h et fermés du 5 au 16 août": whether openings are spoken of before.</summary>
    public bool OpensFirst => Place("open") < Place("closure");

    /// <summary>Whether a service is named.</summary>
    public bool NamesService => ServiceWords.Names(words);

    /// <summary>"Nos cours reprendront le 16 ; ils sont interrompus ...": whether what closes is a service of the clause before.</summary>
    public bool SpeaksOfService { get; }

    /// <summary>Whether its days stand behind a colon, where more of them may follow line by line.</summary>
    public bool Lists => Array.FindLastIndex(Tokens, t => t.Text == ":") is >= 0 and var colon && Spans.Exists(s => s.Start > colon);

    public List<Span> Spans { get; }

    /// <summary>Whether a weekday is written beside a day on which it does not fall: one of the two is wrong.</summary>
    public bool DaysDisagree { get; }

    /// <summary>
    /// Whether a small number is part of no day and of nothing else that is known: dates may have been written in a way that was not
    /// understood.
    /// </summary>
    public bool LeavesNumbers
    {
        get
        {
            for (var at = 0; at < Tokens.Length; at++)
            {
                if (Tokens[at].Number is >= 1 and <= 53 && !IsPhone(at) && !IsCounted(at) && TimeReader.Read(Tokens, at, bare: false) is null
                    && !Spans.Concat(ofLetter).Any(s => s.Start <= at && at < s.End))
                {
                    return true;
                }
            }

            return false;
        }
    }

    public IReadOnlyList<string> Words => words;

    /// <summary>The day on which they are back, where the clause says one.</summary>
    public DateOnly? Reopening => Place("reopendate") is { } date && Spans.FindLast(s => s.Start < date) is { } named ? named.From
        : Place("reopen") is { } at
        ? Spans.Find(s => s.Start >= at && s.From is not null && s.Kind is SpanKind.Day or SpanKind.Since or SpanKind.Range or SpanKind.About)?.From
        : null;

    /// <summary>The day on which they will answer again, where an automatic reply says one.</summary>
    public DateOnly? Answers => Place("answers") is { } at
        ? Spans.Find(s => s.Start >= at && s.Kind is SpanKind.Day or SpanKind.Since)?.From
        : null;

    /// <summary>Whether the clause speaks of this.</summary>
    public bool Has(string topic) => topics[Topics.Number(topic)] is not null;

    /// <summary>The tokens by which it speaks of this, the last excluded; null when it does not.</summary>
    public (int Start, int End)? Range(string topic) =>
        topics[Topics.Number(topic)] is var (start, end) ? (places[start], places[end - 1] + 1) : null;

    /// <summary>The token where it begins to speak of this; null when it does not.</summary>
    public int? Place(string topic) => topics[Topics.Number(topic)] is var (start, _) ? places[start] : null;

    /// <summary>The tokens of these words, the last excluded.</summary>
    public (int Start, int End) At(int start, int end) => (places[start], places[end - 1] + 1);

    /// <summary>Whether the word is written as a name is: with a capital letter, and not only because the sentence begins there.</summary>
    public bool IsName(string word)
    {
        var start = 0;
        for (var i = 0; i <= Original.Length; i++)
        {
            if (i < Original.Length && char.IsLetter(Original[i]))
            {
                continue;
            }

            if (start > 0 && i > start && char.IsUpper(Original[start]) && Fold.Of(Original.AsSpan(start, i - start)) == word)
            {
                return true;
            }

            start = i + 1;
        }

        return false;
    }

    /// <summary>"Du | Au | Motif", "Début | Fin".</summary>
    private bool NamesColumns() =>
        words.Zip(words.Skip(1)).Any(pair => pair is ("du", "au")) || (words.Contains("debut") && words.Contains("fin"));

    /// <summary>"Suite à votre courriel du 13 juin".</summary>
    private bool IsOfLetter(Span span) => span.Kind == SpanKind.Day && span.Start > 0 && Tokens[span.Start].Text == "du"
        && Tokens[span.Start - 1].Text is "courriel" or "mail" or "email" or "message" or "courrier" or "lettre" or "demande"
            or "sollicitation" or "relance" or "appel";

    /// <summary>"3 semaines", "12 rue", "2 bénévoles", "1) ...": a number that a word of no calendar stands behind.</summary>
    private bool IsCounted(int at) =>
        at + 1 < Tokens.Length && (at == 0 || (char.IsLetter(Tokens[at + 1].Text[0]) && Tokens[at + 1].Text is not ("et" or "au" or "a" or "h" or "ou")
            && CalendarWords.Month(Tokens[at + 1].Text) is null));

    private bool IsPhone(int at) =>
        (at > 0 && IsPair(at - 1) && (IsPair(at + 1) || (at > 1 && IsPair(at - 2)))) || (IsPair(at + 1) && IsPair(at + 2));

    private bool IsPair(int at) => at < Tokens.Length && Tokens[at] is { Number: not null, Text.Length: 2 };

    /// <summary>A no beside a closure denies it, and a closure in the midst of "open ... all summer" is another thing said.</summary>
    private void Weigh()
    {
        var (closure, negated, nothing) = (Topics.Number("closure"), Topics.Number("negated"), Topics.Number("nothing"));
        if (topics[Topics.Number("open")] is var (opens, opened)
            && ((opens > 0 && words[opens - 1] is "n" or "ne") || (opened < words.Count && words[opened] is "pas" or "plus")))
        {
            // "Nous n'assurerons pas d'accueil".
            topics[Topics.Number("open")] = null;
        }

        var other = Topics.Number("otherchange");
        if (topics[other] is var (from, to) && topics[nothing] is { } same
            && ((from < same.Start && same.Start < to) || (from > same.Start && to <= same.End)))
        {
            // "Même adresse, rien ne change", "rien à ajouter".
            topics[other] = null;
        }

        if (topics[closure] is not { } shut)
        {
            return;
        }

        topics[negated] ??= Negations.Of(words, shut);
        if (topics[negated] is null && topics[nothing] is var (start, end) && start < shut.Start && shut.Start < end)
        {
            topics[nothing] = null;
        }
    }

    private void LeaveAside()
    {
        for (var i = 0; i < MostAsides && Asides.Find(words)[0] is var (start, end); i++)
        {
            for (var at = start; at < end; at++)
            {
                words[at] = "_";
            }
        }
    }
}
