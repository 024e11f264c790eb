namespace Soliguide.Contracts.Checkups;

/// <summary>What a checkup found.</summary>
/// <param name="At">When, by the clock of the silo that was asked (UTC).</param>
/// <param name="Findings">Everything that was looked at, also what is well.</param>
[GenerateSerializer, Immutable, Alias("checkup-report")]
public sealed record CheckupReport(DateTimeOffset At, CheckupFinding[] Findings);

/// <summary>Something that was looked at. Holds names of machines, domains and files; no address of a person and no secret.</summary>
/// <param name="Subject">What: <c>storage</c>, <c>disk</c>, <c>clock</c>, <c>timeZones</c>, <c>relay</c>, <c>mailbox</c>, <c>dns</c>, <c>keys</c>, <c>calendar</c>, <c>phases</c> or <c>silos</c>.</param>
/// <param name="Reason">Stable name, upper snake case.</param>
/// <param name="Weight">How it is.</param>
/// <param name="Message">What it means, in English.</param>
/// <param name="Advice">What to do; empty where there is nothing to do.</param>
[GenerateSerializer, Immutable, Alias("checkup-finding")]
public sealed record CheckupFinding(string Subject, string Reason, CheckupWeight Weight, string Message, string Advice)
{
    /// <summary>The silo that it is about; null is all of them.</summary>
    [Id(0)]
    public string? Silo { get; init; }
}

/// <summary>How something is.</summary>
[Alias("checkup-weight")]
public enum CheckupWeight
{
    /// <summary>As it should be.</summary>
    Well,

    /// <summary>It works; somebody should look at it.</summary>
    Look,

    /// <summary>It does not work, or soon will not.</summary>
    Wrong,
}
