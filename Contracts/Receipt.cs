namespace Soliguide.Contracts;

/// <summary>What became of a command. A command that cannot be done comes back with problems, never as an exception.</summary>
/// <param name="Changed">Whether anything changed; a second hearing of the same command changes nothing.</param>
/// <param name="Problems">Why it was refused; empty when it was accepted.</param>
[GenerateSerializer, Immutable, Alias("receipt")]
public sealed record Receipt(bool Changed, Problem[] Problems)
{
    /// <summary>Accepted and new.</summary>
    public static Receipt Done { get; } = new(true, []);

    /// <summary>Accepted, but it had been done before.</summary>
    public static Receipt Already { get; } = new(false, []);

    /// <summary>What was left out of a command that was accepted, and why; none as a rule.</summary>
    [Id(0)]
    public Problem[] LeftOut { get => field ?? []; init; }

    /// <summary>Whether the command was accepted.</summary>
    public bool Accepted => Problems.Length == 0;

    /// <summary>Refused for one reason.</summary>
    public static Receipt Refused(string field, string code, string message) => new(false, [new Problem(field, code, message)]);
}
