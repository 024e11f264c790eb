using Soliguide.Contracts.Places;

namespace Soliguide.Contracts.Persons;

/// <summary>What is known of one mailbox, for staff. Private.</summary>
/// <param name="PersonId">The person's key.</param>
/// <param name="Known">What the person's own record holds; null when there is none, or none any more.</param>
/// <param name="Places">The places they look after, in the order they came.</param>
/// <param name="Suppression">Why and since when nobody may write there although nothing else is kept; null as a rule.</param>
/// <param name="Acts">Who forgot the person or let them be written to again, oldest first.</param>
[GenerateSerializer, Immutable, Alias("person-file-view")]
public sealed record PersonFile(string PersonId, PersonOverview? Known, PersonPlace[] Places, Suppression? Suppression, PersonAct[] Acts);

/// <summary>What a person's own record holds.</summary>
/// <param name="Mail">The address.</param>
/// <param name="Name">Who it is, where known.</param>
/// <param name="Role">Their role, where known.</param>
/// <param name="Language">ISO 639.</param>
/// <param name="ObjectedAt">Since when they want no letters (UTC).</param>
/// <param name="Health">Whether the mailbox reads what is written to it.</param>
/// <param name="Places">Keys of their places.</param>
/// <param name="Letters">Their letters, the oldest first.</param>
[GenerateSerializer, Immutable, Alias("person-overview")]
public sealed record PersonOverview(
    string Mail,
    string? Name,
    string? Role,
    string Language,
    DateTimeOffset? ObjectedAt,
    PersonHealth Health,
    string[] Places,
    PersonLetter[] Letters);

/// <summary>One letter to a person.</summary>
/// <param name="Campaign">The campaign.</param>
/// <param name="Kind">Which letter.</param>
/// <param name="State">due, leased, handed, cancelled, deferred, refused.</param>
/// <param name="DueAt">It leaves no earlier (UTC).</param>
/// <param name="HandedAt">When it was handed over (UTC).</param>
/// <param name="Refusal">The code of the last refusal.</param>
[GenerateSerializer, Immutable, Alias("person-letter")]
public sealed record PersonLetter(string Campaign, LetterName Kind, string State, DateTimeOffset DueAt, DateTimeOffset? HandedAt, string? Refusal);

/// <summary>A place that somebody looks after.</summary>
/// <param name="Place">Its key.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Asked">Whether they are the one who is asked now.</param>
/// <param name="Source">Where the mailbox is known from.</param>
/// <param name="Consent">Whether the person agreed to be written to.</param>
/// <param name="SetAt">When somebody set them by hand (UTC); null when a file did.</param>
[GenerateSerializer, Immutable, Alias("person-place")]
public sealed record PersonPlace(string Place, string Name, bool Asked, ContactSource Source, ContactConsent Consent, DateTimeOffset? SetAt);

/// <summary>Why an address must not be written to although nothing else of it is kept.</summary>
/// <param name="Kind">Why.</param>
/// <param name="Since">Since when (UTC).</param>
[GenerateSerializer, Immutable, Alias("suppression")]
public sealed record Suppression(SuppressionKind Kind, DateTimeOffset Since);

/// <summary>Why an address is suppressed; the weightiest first.</summary>
[Alias("suppression-kind")]
public enum SuppressionKind
{
    /// <summary>They asked to be forgotten: the address is not taken again.</summary>
    Forgotten,

    /// <summary>They want no letters.</summary>
    Objected,

    /// <summary>Nobody reads there.</summary>
    Dead,
}

/// <summary>One line of the record of what was done to a person, without a name.</summary>
/// <param name="At">When (UTC).</param>
/// <param name="Act">forgotten, erased, kept, lifted.</param>
/// <param name="By">Staff id, <c>person</c> for themselves, or <c>retention</c>.</param>
/// <param name="Reason">Why, where somebody said it; for what was erased, how much.</param>
[GenerateSerializer, Immutable, Alias("person-act")]
public sealed record PersonAct(DateTimeOffset At, string Act, string By, string? Reason);
