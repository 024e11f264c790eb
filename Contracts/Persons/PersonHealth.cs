namespace Soliguide.Contracts.Persons;

/// <summary>Whether a mailbox reads what is written to it, kept over the seasons. Private.</summary>
/// <param name="State">In one word.</param>
/// <param name="SoftBounces">Letters in a row that did not arrive for the time being.</param>
/// <param name="DeadSince">When a letter came back for good (UTC).</param>
/// <param name="Absence">The last absence that a machine told; a hint for whoever calls.</param>
[GenerateSerializer, Immutable, Alias("person-health")]
public sealed record PersonHealth(MailboxState State, int SoftBounces, DateTimeOffset? DeadSince, AbsenceHint? Absence)
{
    /// <summary>When there were so many soft bounces in a row that nobody writes there any more (UTC).</summary>
    [Id(0)]
    public DateTimeOffset? GivenUpSince { get; init; }
}

/// <summary>How a mailbox stands.</summary>
[Alias("mailbox-state")]
public enum MailboxState
{
    /// <summary>Nothing was heard of it yet.</summary>
    Unknown,

    /// <summary>Somebody answered from it, or with its link.</summary>
    Good,

    /// <summary>The last letter did not arrive for the time being.</summary>
    SoftBounced,

    /// <summary>A letter came back for good: nobody writes there.</summary>
    Dead,

    /// <summary>They want no letters.</summary>
    Objected,
}

/// <summary>What an automatic reply said of an absence. Never an answer about a place.</summary>
/// <param name="From">First day away; null when it did not say.</param>
/// <param name="To">Last day away; null when it did not say.</param>
/// <param name="ForGood">Whether the person left for good.</param>
/// <param name="OtherMail">Whom to write to instead, unchecked; null when it did not say.</param>
/// <param name="ToldAt">When it came (UTC).</param>
[GenerateSerializer, Immutable, Alias("absence-hint")]
public sealed record AbsenceHint(DateOnly? From, DateOnly? To, bool ForGood, string? OtherMail, DateTimeOffset ToldAt);
