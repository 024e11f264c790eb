using System.Text.Json;
using Soliguide.Domain.Json;

namespace Soliguide.Silo.Post.Pacing;

/// <summary>How fast letters may go, as data: <c>pace.json</c>, or the file of <c>Post:PaceFile</c> in its place.</summary>
internal sealed record PaceBook
{
    /// <summary>The form of the file.</summary>
    public int Schema { get; init; } = 1;

    /// <summary>When what was refused for now is tried again.</summary>
    public required RetrySchedule Retry { get; init; }

    /// <summary>When we stop knocking at an operator that does not want us.</summary>
    public required BreakerRule Breaker { get; init; }

    /// <summary>When a campaign is stopped.</summary>
    public required BrakeRule Brake { get; init; }

    /// <summary>
    /// The most letters within 24 hours on the first day of <c>Post:WarmUpSince</c>, on the second and so on; afterwards there is no such limit.
    /// </summary>
    public IReadOnlyList<int> WarmUp { get; init; } = [];

    /// <summary>Mail operators with limits of their own.</summary>
    public required IReadOnlyList<MailOperator> Operators { get; init; }

    /// <summary>All others together count as one operator.</summary>
    public required MailOperator Other { get; init; }

    /// <summary>The built-in book.</summary>
    public static PaceBook BuiltIn()
    {
        using var stream = typeof(PaceBook).Assembly.GetManifestResourceStream("Soliguide.Silo.Post.Pacing.pace.json")!;
        using var reader = new StreamReader(stream);
        return DomainJson.Read<PaceBook>(reader.ReadToEnd());
    }

    /// <summary>Reads a book from a file, or the built-in one.</summary>
    /// <exception cref="InvalidDataException">The file cannot be used; the message says why.</exception>
    public static PaceBook Read(string? file)
    {
        if (file is null)
        {
            return BuiltIn();
        }

        try
        {
            return DomainJson.Read<PaceBook>(File.ReadAllText(file)).Checked();
        }
        catch (Exception e) when (e is JsonException or IOException or ArgumentException)
        {
            throw new InvalidDataException($"Post:PaceFile {file}: {e.Message}", e);
        }
    }

    private PaceBook Checked()
    {
        if (Operators.Append(Other).FirstOrDefault(o => o.Connections < 1 || o.PerConnection < 1 || o.PerHour < 1) is { } wrong)
        {
            throw new ArgumentException($"{wrong.Name}: connections, perConnection and perHour are at least 1.");
        }

        return Retry.Steps.Count > 0 && Breaker.Refusals >= 2
            ? this
            : throw new ArgumentException("retry needs a step at least, and the breaker two refusals at least.");
    }
}

/// <summary>Somebody who runs mailboxes, and what they bear.</summary>
internal sealed record MailOperator
{
    /// <summary>How we call them.</summary>
    public required string Name { get; init; }

    /// <summary>How the names of their mail exchangers end.</summary>
    public IReadOnlyList<string> Mx { get; init; } = [];

    /// <summary>Domains of theirs, for when DNS is not asked.</summary>
    public IReadOnlyList<string> Domains { get; init; } = [];

    /// <summary>Letters under way to them at once, each on a connection of its own.</summary>
    public int Connections { get; init; } = 1;

    /// <summary>Letters on one connection before a new one is opened.</summary>
    public int PerConnection { get; init; } = 1;

    /// <summary>Letters within an hour.</summary>
    public int PerHour { get; init; } = 1;

    /// <summary>Where these figures come from.</summary>
    public string? Source { get; init; }
}

/// <summary>When we stop knocking: so many refusals of us (not of mailboxes), and so large a share, within a time; then a rest, then one trial.</summary>
/// <param name="Refusals">The fewest refusals that count, at least 2.</param>
/// <param name="Share">Their share of all letters in that time.</param>
/// <param name="Within">The time.</param>
/// <param name="Rest">How long no letter goes there.</param>
internal sealed record BreakerRule(int Refusals, double Share, TimeSpan Within, TimeSpan Rest);

/// <summary>When a campaign is paused by itself.</summary>
/// <param name="Bounces">Above this share of dead addresses.</param>
/// <param name="OfAtLeast">Once so many letters left.</param>
/// <param name="Complaints">Above this share of complaints.</param>
/// <param name="ComplaintsOfAtLeast">Once so many letters left.</param>
internal sealed record BrakeRule(double Bounces, int OfAtLeast, double Complaints, int ComplaintsOfAtLeast);
