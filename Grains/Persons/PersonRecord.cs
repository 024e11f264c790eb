using System.Collections.Immutable;
using Soliguide.Domain;
using Soliguide.Domain.Places.Updates;

namespace Soliguide.Grains.Persons;

/// <summary>What is stored of a person, under the state name <c>person</c>. Private.</summary>
public sealed record PersonRecord
{
    /// <summary>The current form of this record.</summary>
    public const int CurrentSchema = 1;

    /// <summary>The form it was written in.</summary>
    public int Schema { get; init; } = CurrentSchema;

    /// <summary>The mailbox.</summary>
    public string Mail { get; init; } = "";

    /// <summary>Who it is, where known.</summary>
    public string? Name { get; init; }

    /// <summary>Their role, where known.</summary>
    public string? Role { get; init; }

    /// <summary>ISO 639.</summary>
    public string Language { get; init; } = "fr";

    /// <summary>Since when they want no letters (UTC), over the seasons; null while they take them.</summary>
    public DateTimeOffset? Objected { get; init; }

    /// <summary>The places they look after, in the order they came.</summary>
    public ValueList<string> Places { get; init; } = [];

    /// <summary>What was heard of the mailbox, over the seasons; null is nothing.</summary>
    public HealthRecord? Health { get; init; }

    /// <summary>Since when they have looked after no place (UTC), as far as that was noted; null while they do.</summary>
    public DateTimeOffset? IdleSince { get; init; }

    /// <summary>They are being forgotten: this is all there is of them then.</summary>
    public ForgettingRecord? Forgetting { get; init; }

    /// <summary>
    /// Automatic mails that confirm what they wrote, by local day (<c>2019-06-14</c>): one each, whatever happens. Null is none.
    /// </summary>
    public ImmutableSortedDictionary<string, ReceiptRecord>? Receipts { get; init; }

    /// <summary>Their letters by <c>campaign/kind</c>: one each, whatever happens. This is the outbox.</summary>
    public ImmutableSortedDictionary<string, LetterRecord> Letters { get; init; } = ImmutableSortedDictionary<string, LetterRecord>.Empty;
}

/// <summary>One letter to one person.</summary>
/// <param name="Campaign">The campaign.</param>
/// <param name="Kind">Which letter.</param>
/// <param name="State">Where it stands.</param>
/// <param name="DueAt">Leaves no earlier (UTC).</param>
public sealed record LetterRecord(string Campaign, LetterKind Kind, LetterState State, DateTimeOffset DueAt)
{
    /// <summary>When it was last taken to be handed over (UTC).</summary>
    public DateTimeOffset? LeasedAt { get; init; }

    /// <summary>The date it bears (UTC): that of the first attempt, so that a second copy is the same letter.</summary>
    public DateTimeOffset? DatedAt { get; init; }

    /// <summary>When it was handed over (UTC).</summary>
    public DateTimeOffset? HandedAt { get; init; }

    /// <summary>How often it was taken; more than once means that a hand-over was in doubt.</summary>
    public int Attempts { get; init; }

    /// <summary>Places that need it no longer.</summary>
    public ValueList<string> Without { get; init; } = [];

    /// <summary>How often it was refused for the time being; null is never.</summary>
    public int? Refusals { get; init; }

    /// <summary>When it was first refused (UTC).</summary>
    public DateTimeOffset? FirstRefusedAt { get; init; }

    /// <summary>The code of the last refusal, such as <c>450 4.2.0</c>.</summary>
    public string? Refusal { get; init; }

    /// <summary>How often it was given out again while nobody could say whether it had left: second copies that may exist; null is none.</summary>
    public int? Copies { get; init; }
}

/// <summary>Where a letter stands.</summary>
public enum LetterState
{
    /// <summary>Waits for its time.</summary>
    Due,

    /// <summary>Taken; whether it left is not known yet. In doubt once the lease is over.</summary>
    Leased,

    /// <summary>Handed over.</summary>
    Handed,

    /// <summary>Nobody needs it any more.</summary>
    Cancelled,

    /// <summary>Refused for the time being; due again at its time.</summary>
    Deferred,

    /// <summary>Refused for good.</summary>
    Refused,
}
