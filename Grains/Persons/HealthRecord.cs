using Soliguide.Contracts.Persons;

namespace Soliguide.Grains.Persons;

/// <summary>What was heard of a mailbox, over the seasons. Its state follows from these facts.</summary>
public sealed record HealthRecord
{
    /// <summary>When somebody last wrote from it or used its link (UTC).</summary>
    public DateTimeOffset? GoodAt { get; init; }

    /// <summary>When a letter came back for good (UTC); a sign of life ends it.</summary>
    public DateTimeOffset? DeadSince { get; init; }

    /// <summary>Letters in a row that did not arrive for the time being; null is none.</summary>
    public int? SoftBounces { get; init; }

    /// <summary>The letter of the last of them, <c>campaign/letter</c>: a report that comes twice counts once.</summary>
    public string? LastSoft { get; init; }

    /// <summary>When so many of them were in a row that nobody writes there any more (UTC); a sign of life ends it.</summary>
    public DateTimeOffset? GivenUpSince { get; init; }

    /// <summary>The last absence that a machine told.</summary>
    public AbsenceRecord? Absence { get; init; }

    /// <summary>Since when letters are not worth writing (UTC): dead, or given up.</summary>
    internal DateTimeOffset? UnusableSince => DeadSince ?? GivenUpSince;

    /// <summary>Somebody is there after all: bounces are forgotten.</summary>
    internal HealthRecord Revived => this with { SoftBounces = null, LastSoft = null, GivenUpSince = null, DeadSince = null };

    internal PersonHealth ToContract(bool objected)
    {
        var state = this switch
        {
            _ when objected => MailboxState.Objected,
            { DeadSince: not null } => MailboxState.Dead,
            { SoftBounces: not null } => MailboxState.SoftBounced,
            { GoodAt: not null } => MailboxState.Good,
            _ => MailboxState.Unknown,
        };
        return new PersonHealth(state, SoftBounces ?? 0, DeadSince, Absence?.ToContract()) { GivenUpSince = GivenUpSince };
    }
}

/// <summary>An absence as a machine told it.</summary>
/// <param name="From">First day away.</param>
/// <param name="To">Last day away.</param>
/// <param name="ForGood">Whether the person left for good.</param>
/// <param name="OtherMail">Whom to write to instead, unchecked.</param>
/// <param name="ToldAt">When it came (UTC).</param>
public sealed record AbsenceRecord(DateOnly? From, DateOnly? To, bool ForGood, string? OtherMail, DateTimeOffset ToldAt)
{
    /// <summary>The last day it is about, or the day it was told on where it says none.</summary>
    internal DateOnly LastDay => To ?? From ?? DateOnly.FromDateTime(ToldAt.UtcDateTime);

    internal AbsenceHint ToContract() => new(From, To, ForGood, OtherMail, ToldAt);
}
