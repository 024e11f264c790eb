using Soliguide.Mailing.Incoming.Facts.Dates;
using Soliguide.Mailing.Incoming.Words;

namespace Soliguide.Mailing.Incoming.Facts;

/// <summary>
/// What is said to be closed. Nobody but the writer and the words for a place itself are believed: "la cuisine est fermée" may be a part,
/// "le musée est fermé" a neighbour.
/// </summary>
internal static class Subjects
{
    private static readonly HashSet<string> Places = Load("place");
    private static readonly HashSet<string> Times = Load("time");
    private static readonly HashSet<string> General = Load("general");
    private static readonly HashSet<string> Auxiliaries = ["est", "sont", "sera", "seront", "va", "vont", "resteront", "restera"];
    private static readonly HashSet<string> Articles =
        ["le", "la", "l", "les", "notre", "nos", "votre", "mon", "ma", "ce", "cet", "cette", "un", "une", "tout", "toute", "tous", "toutes"];

    /// <summary>Whether the clause says that something else is closed than the place that was asked about.</summary>
    /// <param name="clause">The clause.</param>
    /// <param name="start">The token where it begins to speak of closing.</param>
    /// <param name="end">The token behind that.</param>
    public static bool IsOther(Clause clause, int start, int end) =>
        !ClosesPlace(clause, end) && (IsOtherBefore(clause, start) || IsOtherBehind(clause, end));

    /// <summary>"Le conseil a décidé de suspendre l'accueil".</summary>
    private static bool ClosesPlace(Clause clause, int end) =>
        end < clause.Tokens.Length && Articles.Contains(clause.Tokens[end].Text) && Noun(clause, end + 1) is { } noun && IsPlace(clause, noun);

    /// <summary>Whether a word for the place is joined to what is named before: "l'aide aux devoirs et l'association ferment".</summary>
    /// <param name="clause">The clause.</param>
    /// <param name="from">The token behind what is named.</param>
    /// <param name="start">The token where it begins to speak of closing.</param>
    public static bool JoinsPlace(Clause clause, int from, int start)
    {
        for (var at = from; at + 2 < start; at++)
        {
            var noun = at + (clause.Tokens[at + 2].Text == "'" ? 3 : 2);
            if (clause.Tokens[at].Text is "et" or "," && Articles.Contains(clause.Tokens[at + 1].Text) && Noun(clause, noun) is { } joined
                && Places.Contains(joined) && (noun + 1 >= start || Auxiliaries.Contains(clause.Tokens[noun + 1].Text)))
            {
                // "Le service jeunesse" is a part, "l'accueil sera" the place.
                return true;
            }
        }

        return false;
    }

    /// <summary>The first word for a place in the clause; null when there is none.</summary>
    public static string? Named(Clause clause) => clause.Tokens.Select(t => t.Text).FirstOrDefault(Places.Contains);

    /// <summary>Whether two words for a place mean two: "le CCAS" and "l'épicerie"; "l'association" and "l'accueil" may be one.</summary>
    public static bool AreApart(string one, string other) =>
        one.TrimEnd('s') != other.TrimEnd('s') && !General.Contains(one) && !General.Contains(other);

    /// <summary>Whether the writer is the one who closes: "nous", "on".</summary>
    /// <param name="clause">The clause.</param>
    /// <param name="start">The token where it begins to speak of closing.</param>
    public static bool IsWriter(Clause clause, int start)
    {
        for (var at = Begin(clause, start); at < start; at++)
        {
            if (clause.Tokens[at].Text is "nous" or "on" or "ns" or "je" or "j")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Ils sont interrompus": whether a pronoun closes, which may stand for anything named before.</summary>
    /// <param name="clause">The clause.</param>
    /// <param name="start">The token where it begins to speak of closing.</param>
    public static bool IsPronoun(Clause clause, int start)
    {
        var at = Begin(clause, start);
        return at < start && clause.Tokens[at].Text is "ils" or "elles" or "il" or "elle";
    }

    /// <summary>The token where what is said to close begins.</summary>
    private static int Begin(Clause clause, int start)
    {
        while (start > 0 && clause.Tokens[start - 1].Text is not ("," or ":" or "que" or "qu" or "donc" or "car"))
        {
            start--;
        }

        return start;
    }

    private static bool IsOtherBefore(Clause clause, int start)
    {
        var tokens = clause.Tokens;
        var from = Begin(clause, start);
        if (IsWriter(clause, start))
        {
            return false;
        }

        for (var at = from; at + 1 < start; at++)
        {
            if (Articles.Contains(tokens[at].Text) && Noun(clause, at + 1) is { } noun && !Articles.Contains(noun) && !Auxiliaries.Contains(noun))
            {
                if (!Times.Contains(noun))
                {
                    return !IsPlace(clause, noun) && !JoinsPlace(clause, at + 2, start);
                }
            }
        }

        return false;
    }

    /// <summary>"Fermeture de la cuisine".</summary>
    private static bool IsOtherBehind(Clause clause, int end)
    {
        var tokens = clause.Tokens;
        if (end >= tokens.Length || tokens[end].Text is not ("de" or "du" or "des" or "d"))
        {
            return false;
        }

        var at = end + 1;
        while (at < tokens.Length && (Articles.Contains(tokens[at].Text) || tokens[at].Text == "'"))
        {
            at++;
        }

        return Noun(clause, at) is { } noun && !Times.Contains(noun) && !IsPlace(clause, noun);
    }

    private static string? Noun(Clause clause, int at)
    {
        var tokens = clause.Tokens;
        at += at < tokens.Length && tokens[at].Text == "'" ? 1 : 0;
        return at < tokens.Length && char.IsLetter(tokens[at].Text[0]) && tokens[at].Text.Length > 1
            && !clause.Spans.Exists(s => s.Start <= at && at < s.End)
            && CalendarWords.Weekday(tokens[at].Text) is null && CalendarWords.Month(tokens[at].Text) is null
                ? tokens[at].Text
                : null;
    }

    private static bool IsPlace(Clause clause, string noun) => Places.Contains(noun) || Places.Contains(noun.TrimEnd('s')) || clause.IsName(noun);

    private static HashSet<string> Load(string section) => [.. WordLines.Section("Facts/places.txt", section)];
}
