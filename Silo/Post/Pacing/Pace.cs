using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using Soliguide.Silo.Storage.Reading;

namespace Soliguide.Silo.Post.Pacing;

/// <summary>
/// The gates of all operators and the warm-up. Counts go on after a restart, because they begin with what the outbox says has left.
/// </summary>
internal sealed class Pace(PaceBook book, MailOperators operators, LetterQueue queue, PostClock clock, IOptions<PostOptions> options)
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);
    private static readonly MailOperator Folder = new() { Name = "folder", Connections = int.MaxValue, PerConnection = int.MaxValue, PerHour = int.MaxValue };

    private readonly ConcurrentDictionary<string, OperatorGate> gates = new();
    private readonly HandedWindow handed = new(Day);
    private readonly Lock guard = new();
    private bool remembered;

    /// <summary>The gates that letters have met so far.</summary>
    public IReadOnlyList<OperatorGate> Gates => [.. gates.Values.OrderBy(g => g.Operator.Name)];

    /// <summary>Domains to which nothing may go now.</summary>
    public IReadOnlyCollection<string> Resting =>
        [.. operators.Known.Where(k => gates.TryGetValue(k.Value.Name, out var gate) && !gate.IsOpen).Select(k => k.Key)];

    /// <summary>Letters of the last 24 hours, all operators together.</summary>
    public int HandedWithinADay
    {
        get
        {
            lock (guard)
            {
                return handed.Count(clock.Time.GetUtcNow());
            }
        }
    }

    /// <summary>The most letters within 24 hours while a new sender warms up; null when there is no such limit.</summary>
    public int? DayLimit => options.Value is { Transport: not PostTransport.Folder, WarmUpSince: { } since }
        && (int)(clock.Time.GetUtcNow() - since.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc)).TotalDays is var day && day < book.WarmUp.Count
            ? book.WarmUp[Math.Max(0, day)]
            : null;

    /// <summary>The gate for letters to a domain.</summary>
    public async Task<OperatorGate> GateTo(string domain, CancellationToken cancellationToken)
    {
        // A folder bears everything.
        var to = options.Value.Transport == PostTransport.Folder ? Folder : await operators.Of(domain, cancellationToken);
        return gates.GetOrAdd(to.Name, _ => new OperatorGate(to, book.Breaker, clock.Time));
    }

    /// <summary>Recalls what left before this process began; does so once.</summary>
    public async Task Remember(CancellationToken cancellationToken)
    {
        if (remembered || options.Value.Transport == PostTransport.Folder)
        {
            return;
        }

        foreach (var letters in await queue.HandedSince(clock.Time.GetUtcNow() - Day, cancellationToken))
        {
            (await GateTo(letters.Domain, cancellationToken)).Remember(letters.At, letters.Letters);
            lock (guard)
            {
                handed.Add(letters.At, letters.Letters);
            }
        }

        remembered = true;
    }

    /// <summary>Takes one letter's place in the day; false when the warm-up allows no more.</summary>
    public bool TryEnter()
    {
        lock (guard)
        {
            var now = clock.Time.GetUtcNow();
            if (DayLimit is { } limit && handed.Count(now) >= limit)
            {
                return false;
            }

            handed.Add(now, 1);
            return true;
        }
    }

    /// <summary>Gives the place back: the letter did not leave.</summary>
    public void Leave()
    {
        lock (guard)
        {
            handed.Add(clock.Time.GetUtcNow(), -1);
        }
    }
}
