namespace Soliguide.Mailing.Incoming.Facts.Hours;

/// <summary>Times of day as people type them: <c>9h</c>, <c>9 h 30</c>, <c>09:30</c>, <c>midi</c>.</summary>
internal static class TimeReader
{
    /// <summary>The time at this token and where it ends; null when there is none.</summary>
    /// <param name="tokens">A clause.</param>
    /// <param name="at">Where to look.</param>
    /// <param name="bare">Whether a number alone is a time, as the 9 in "9-12h".</param>
    public static (TimeOnly Time, int End)? Read(Token[] tokens, int at, bool bare = false)
    {
        if (at >= tokens.Length)
        {
            return null;
        }

        if (tokens[at].Text == "midi")
        {
            return (new TimeOnly(12, 0), at + 1);
        }

        if (tokens[at].Number is not (>= 0 and <= 24 and var hour))
        {
            return null;
        }

        var sign = at + 1 < tokens.Length ? tokens[at + 1].Text : "";

        // "14 h 00" as well as "14h00", and not the twelve of "9h 12h".
        var isClose = at + 2 < tokens.Length && (tokens[at + 2].Start == tokens[at + 1].End
            || (sign == "h" && tokens[at + 1].Start > tokens[at].End && !(at + 3 < tokens.Length && tokens[at + 3].Text is "h" or "heures")));
        var minutes = isClose ? Minutes(tokens[at + 2]) : null;
        return sign switch
        {
            "h" or "heures" or "heure" => (Time(hour, minutes ?? 0), minutes is null ? at + 2 : at + 3),
            ":" when minutes is { } m => (Time(hour, m), at + 3),
            _ => bare ? (Time(hour, 0), at + 1) : null,
        };
    }

    private static int? Minutes(Token token) => token is { Number: >= 0 and < 60, Text.Length: 2 } ? token.Number : null;

    private static TimeOnly Time(int hour, int minutes) => new(hour % 24, minutes);
}
