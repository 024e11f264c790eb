using Microsoft.Extensions.Time.Testing;

namespace Soliguide.Silo.Rehearsal;

/// <summary>The clock of a rehearsal: it stands still until it is moved, and only ever forward. Always UTC.</summary>
internal sealed class RehearsalClock(DateTimeOffset start)
{
    /// <summary>The clock as grains, jobs and letters read it.</summary>
    public FakeTimeProvider Time { get; } = new(start.ToUniversalTime());

    /// <summary>Now (UTC).</summary>
    public DateTimeOffset Now => Time.GetUtcNow();

    /// <summary>Moves to an instant; one that is past changes nothing.</summary>
    public void MoveTo(DateTimeOffset instant)
    {
        if (instant > Now)
        {
            Time.SetUtcNow(instant.ToUniversalTime());
        }
    }
}
