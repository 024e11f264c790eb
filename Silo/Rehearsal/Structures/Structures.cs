using Soliguide.Contracts.Persons;
using Soliguide.Silo.Post;

namespace Soliguide.Silo.Rehearsal.Structures;

/// <summary>The invented people behind the mailboxes: who answers which letter, when, for which places.</summary>
internal sealed class Structures(RehearsalOptions options, Draws draws, TimeZoneInfo zone)
{
    private static readonly TimeSpan BounceDelay = TimeSpan.FromMinutes(10);

    private readonly HashSet<string> dead = [];

    /// <summary>What letters that left together will bring. The same letters in any order bring the same.</summary>
    public List<Echo> Receive(IReadOnlyCollection<WrittenLetter> letters, DateTimeOffset now)
    {
        var echoes = new List<Echo>();
        foreach (var kind in letters.GroupBy(l => l.Kind))
        {
            var bounced = BalancedChoice.Choose(
                kind.Where(l => l.Kind == LetterName.Ask), options.HardBounce, l => l.Places.Length, l => draws.For("bounce", l.MessageId));
            foreach (var letter in bounced)
            {
                dead.Add(letter.Person);
                echoes.Add(new Echo.Bounce(now + BounceDelay, letter.Person));
            }

            echoes.AddRange(Answers(kind.Key, kind.Where(l => !dead.Contains(l.Person)), now));
        }

        return echoes;
    }

    private IEnumerable<Echo> Answers(LetterName kind, IEnumerable<WrittenLetter> letters, DateTimeOffset now)
    {
        var echo = kind switch
        {
            LetterName.Ask => options.Ask,
            LetterName.Reminder => options.Reminder,
            _ => options.LastChance,
        };
        var decisions = letters.SelectMany(Decisions).ToList();
        var answering = BalancedChoice.Choose(decisions, echo.Answered, d => d.Places.Length, d => draws.For($"answer/{kind}", d.Key));
        foreach (var (decision, quantile) in BalancedChoice.Spread(answering, d => d.Places.Length, d => draws.For($"delay/{kind}", d.Key)))
        {
            var at = WorkingHours.Next(now + Delay(echo, quantile), zone, draws.Share("moment", decision.Key));
            yield return new Echo.Answer(at, decision.Person, kind, decision.Places);
        }
    }

    /// <summary>One decision for all places of a person, or one for each.</summary>
    private IEnumerable<Decision> Decisions(WrittenLetter letter)
    {
        // A letter lists places in the order in which its person came to them, which is chance: dice must not hang on it.
        var places = letter.Places.Order(StringComparer.Ordinal).ToArray();
        return places.Length == 1 || draws.Share("together", letter.Person) < options.OneAnswerForAll
            ? [new Decision(letter.Person, places)]
            : places.Select(place => new Decision(letter.Person, [place]));
    }

    private static TimeSpan Delay(LetterEcho echo, double quantile)
    {
        const double twoDays = 2;
        var days = quantile < echo.WithinTwoDays
            ? twoDays * quantile / echo.WithinTwoDays
            : twoDays - (echo.MeanDays * Math.Log(1 - ((quantile - echo.WithinTwoDays) / (1 - echo.WithinTwoDays))));
        return TimeSpan.FromDays(echo.StartsAfterDays + days);
    }

    private sealed record Decision(string Person, string[] Places)
    {
        public string Key { get; } = $"{Person}/{Places[0]}/{Places.Length}";
    }
}
