using Polly;
using Polly.CircuitBreaker;

namespace Soliguide.Silo.Post.Pacing;

/// <summary>The way to one operator: counts what goes there, and closes when the hour is full or when they do not want us.</summary>
internal sealed class OperatorGate
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private readonly Lock guard = new();
    private readonly HandedWindow handed = new(Hour);
    private readonly TimeProvider clock;
    private readonly ResiliencePipeline<HandOver?> breaker;
    private DateTimeOffset? restsUntil;
    private string? lastRefusal;

    /// <summary>A gate.</summary>
    public OperatorGate(MailOperator operatorOf, BreakerRule rule, TimeProvider clock)
    {
        Operator = operatorOf;
        this.clock = clock;
        breaker = new ResiliencePipelineBuilder<HandOver?> { TimeProvider = clock }
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions<HandOver?>
            {
                MinimumThroughput = rule.Refusals,
                FailureRatio = rule.Share,
                SamplingDuration = rule.Within,
                BreakDuration = rule.Rest,
                ShouldHandle = args => ValueTask.FromResult(args.Outcome.Result is HandOver.Refused { Why.Kind: RefusalKind.Policy or RefusalKind.PolicyForNow }),
                OnOpened = args =>
                {
                    Rest(clock.GetUtcNow() + args.BreakDuration);
                    return ValueTask.CompletedTask;
                },
                OnClosed = _ =>
                {
                    Rest(null);
                    return ValueTask.CompletedTask;
                },
            })
            .Build();
    }

    /// <summary>Whose gate it is.</summary>
    public MailOperator Operator { get; }

    /// <summary>Letters that left within the last hour, those under way included.</summary>
    public int HandedWithinTheHour
    {
        get
        {
            lock (guard)
            {
                return handed.Count(clock.GetUtcNow());
            }
        }
    }

    /// <summary>Until when nothing goes there because they do not want us (UTC); null when they do.</summary>
    public DateTimeOffset? RestsUntil
    {
        get
        {
            lock (guard)
            {
                return restsUntil;
            }
        }
    }

    /// <summary>The code of the last refusal of us; null when there was none.</summary>
    public string? LastRefusal
    {
        get
        {
            lock (guard)
            {
                return lastRefusal;
            }
        }
    }

    /// <summary>Whether a letter could go now.</summary>
    public bool IsOpen
    {
        get
        {
            lock (guard)
            {
                var now = clock.GetUtcNow();
                return (restsUntil is null || restsUntil <= now) && handed.Count(now) < Operator.PerHour;
            }
        }
    }

    /// <summary>What left before this process began.</summary>
    public void Remember(DateTimeOffset at, int letters)
    {
        lock (guard)
        {
            handed.Add(at, letters);
        }
    }

    /// <summary>Takes one letter's place in the hour; false when the gate is closed.</summary>
    public bool TryEnter()
    {
        lock (guard)
        {
            if (!IsOpen)
            {
                return false;
            }

            handed.Add(clock.GetUtcNow(), 1);
            return true;
        }
    }

    /// <summary>Gives the place back: the letter did not leave.</summary>
    public void Leave()
    {
        lock (guard)
        {
            handed.Add(clock.GetUtcNow(), -1);
        }
    }

    /// <summary>Sends a letter through; null when the gate closed in the same moment, or while another letter is the trial.</summary>
    public async Task<Passage> Pass(Func<Task<HandOver?>> deliver)
    {
        var outcome = default(HandOver);
        var passed = false;
        try
        {
            outcome = await breaker.ExecuteAsync(async _ => await deliver());
            passed = true;
        }
        catch (BrokenCircuitException)
        {
            // Not this letter's fault: it stays due.
        }

        lock (guard)
        {
            lastRefusal = outcome is HandOver.Refused { Why: { Kind: RefusalKind.Policy or RefusalKind.PolicyForNow, Code: var code } } ? code : lastRefusal;
        }

        return new Passage(passed, outcome);
    }

    private void Rest(DateTimeOffset? until)
    {
        lock (guard)
        {
            restsUntil = until;
        }
    }
}

/// <summary>What became of a letter at a gate.</summary>
/// <param name="Open">Whether it went through at all.</param>
/// <param name="Outcome">What came of it; null when there was nothing to send.</param>
internal sealed record Passage(bool Open, HandOver? Outcome);
