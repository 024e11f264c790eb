using Soliguide.Mailing.Incoming.Facts.Hours;

namespace Soliguide.Mailing.Incoming.Facts.Dates;

/// <content>Where a stretch begins and ends within its first and last day, and the words that lead up to its end.</content>
internal sealed partial class SpanFinder
{
    /// <summary>"Au soir", "à 17h" begin what follows on the next day; "inclus" and "à 9h" change nothing.</summary>
    private (int Next, bool Evening) Evening(int at) =>
        TimeReader.Read(tokens, at + (Is(at, "a") ? 1 : 0)) is var (time, end) && !HasHoursBehind(end) ? (end, time >= new TimeOnly(12, 0)) :
        Is(at, "au") && Is(at + 1, "soir") ? (at + 2, true)
        : Is(at, "soir") ? (at + 1, true)
        : Is(at, "au") && Is(at + 1, "matin") ? (at + 2, false)
        : Is(at, "inclus") || Is(at, "matin") ? (at + 1, false) : (at, false);

    /// <summary>"Au 19 août au matin", "au 19 août 9h": they are back on that day.</summary>
    private (int Next, DateOnly Last) Last(int at, DateOnly day)
    {
        if (Is(at, "inclus") || Is(at, "compris") || Is(at, "inclu"))
        {
            return (at + 1, day);
        }

        if (Is(at, "exclu") || Is(at, "exclus") || (Is(at, "non") && (Is(at + 1, "inclus") || Is(at + 1, "compris"))))
        {
            return (Is(at, "non") ? at + 2 : at + 1, day.AddDays(-1));
        }

        var time = at + (Is(at, "a") ? 1 : 0);
        return Is(at, "au") && Is(at + 1, "matin") ? (at + 2, day.AddDays(-1))
            : Is(at, "matin") ? (at + 1, day.AddDays(-1))
            : TimeReader.Read(tokens, time) is var (hour, end) && !HasHoursBehind(end) ? (end, hour < new TimeOnly(12, 0) ? day.AddDays(-1) : day)
            : (at, day);
    }

    /// <summary>Whether the time is the first of an opening: "du 5 au 25 août 9h-12h".</summary>
    private bool HasHoursBehind(int at) =>
        Is(at, "-") || Is(at, "/") || (Is(at, "a") && TimeReader.Read(tokens, at + 1, bare: true) is not null);

    /// <summary>Behind "jusqu'au", however it is typed; where it was when it is not there.</summary>
    private int UpTo(int at)
    {
        if (Is(at, "jusquau") || Is(at, "jusqau") || Is(at, "jusquo"))
        {
            return at + 1;
        }

        if (!Is(at, "jusqu") && !Is(at, "jusque") && !Is(at, "jusq") && !Is(at, "jsq") && !Is(at, "jusk"))
        {
            return at;
        }

        var next = at + 1;
        next += Is(next, "'") ? 1 : 0;
        return Is(next, "a") && Is(next + 1, "la") ? next + 2
            : Is(next, "au") || Is(next, "a") || Is(next, "en") || Is(next, "o") ? next + 1
            : next < tokens.Length && (tokens[next].Number is not null || IsWeekday(next)) ? next
            : at;
    }
}
