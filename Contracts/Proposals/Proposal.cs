using System.Text.Json.Serialization;

namespace Soliguide.Contracts.Proposals;

/// <summary>What came in, what it was understood to mean, and why a person must look. Private: it holds what people wrote.</summary>
/// <param name="Source">How it came.</param>
/// <param name="ReceivedAt">When it came (UTC); answers made of it bear this instant unless they say another.</param>
/// <param name="Flags">
/// Why a person must look, stable, upper snake case, such as <c>ANSWERED_TOO_SOON</c>; the words belong to whoever shows them.
/// </param>
[GenerateSerializer, Immutable, Alias("proposal-said")]
public sealed record Proposal(ProposalSource Source, DateTimeOffset ReceivedAt, string[] Flags)
{
    /// <summary>The campaign; null where it could not be told.</summary>
    [Id(0)]
    public string? Campaign { get; init; }

    /// <summary>Who said it; null where it could not be told. A proposal without a person applies to each place by itself.</summary>
    [Id(1)]
    public string? PersonId { get; init; }

    /// <summary>The places it may be about, known or supposed; what it is listed under. Every place of an answer is one of them.</summary>
    [Id(2)]
    public string[] Places { get => field ?? []; init; }

    /// <summary>What it was understood to mean: one entry for each set of places that it says the same of. None: only to be read.</summary>
    [Id(3)]
    public ProposedAnswer[] Answers { get => field ?? []; init; }

    /// <summary>What they wrote, in their words, where they wrote words.</summary>
    [Id(4)]
    public string? Original { get; init; }

    /// <summary>Where the whole message is kept, for mail: the name it has in the store of raw messages.</summary>
    [Id(5)]
    public string? MessageId { get; init; }

    /// <summary>Who of the staff took it, on the telephone: somebody else must look. Null for what came by itself.</summary>
    [Id(9), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? TakenBy { get; init; }

    /// <summary>Whether what it says counts already and is looked at afterwards; else nothing of it counts before.</summary>
    [Id(10), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Stands { get; init; }

    /// <summary>
    /// Whether whoever wrote it is the person and no machine, so that what becomes of it may be confirmed to them by one automatic mail.
    /// </summary>
    [Id(7), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool MayBeConfirmed { get; init; }

    /// <summary>Where it was before somebody gave it to its place; null where it came by itself.</summary>
    [Id(8)]
    public ProposalOrigin? Origin { get; init; }

    /// <summary>What helps whoever calls or corrects, and applies to nothing by itself: an absence and its end, a new number.</summary>
    [Id(6)]
    public ProposalHint[] Hints { get => field ?? []; init; }
}

/// <summary>One answer that is proposed for some places.</summary>
/// <param name="Places">Keys of the places it is about.</param>
/// <param name="Submission">The answer, whole: accepted, it is submitted as it stands, under its id.</param>
/// <param name="Confidence">How sure the reading is as a whole, 0 to 1.</param>
/// <param name="Facts">What was read where.</param>
[GenerateSerializer, Immutable, Alias("proposed-answer")]
public sealed record ProposedAnswer(string[] Places, SubmissionDocument Submission, double Confidence, ProposedFact[] Facts);

/// <summary>One fact of an answer and what it was read from.</summary>
/// <param name="Field">Path in the submission, such as <c>content.periods[0].from</c>.</param>
/// <param name="Confidence">How sure, 0 to 1.</param>
/// <param name="Excerpt">The words it was read from, where there were words.</param>
[GenerateSerializer, Immutable, Alias("proposed-fact")]
public sealed record ProposedFact(string Field, double Confidence, string? Excerpt = null);

/// <summary>Something to know that is no answer.</summary>
/// <param name="Kind">Stable, camel case: <c>newPhone</c>, <c>betterMail</c>, <c>absentUntil</c>...</param>
/// <param name="Text">What was said; days as <c>2019-08-18</c>.</param>
[GenerateSerializer, Immutable, Alias("proposal-hint")]
public sealed record ProposalHint(string Kind, string Text);

/// <summary>How a proposal came.</summary>
[Alias("proposal-source")]
public enum ProposalSource
{
    /// <summary>The answer page.</summary>
    Page,

    /// <summary>A reply by mail.</summary>
    Mail,

    /// <summary>A call that somebody else looks at.</summary>
    Call,
}

/// <summary>What goes from a proposal.</summary>
/// <param name="Words">Everything they wrote, and who it was; else only the address below.</param>
[GenerateSerializer, Immutable, Alias("erase-proposal")]
public sealed record EraseProposal(bool Words)
{
    /// <summary>Flag of a proposal whose words are gone.</summary>
    public const string Flag = "ERASED";

    /// <summary>A person who is named nowhere afterwards.</summary>
    [Id(0)]
    public string? PersonId { get; init; }

    /// <summary>An address that stands nowhere afterwards.</summary>
    [Id(1)]
    public string? Mail { get; init; }

    /// <summary>Closes one that is still open, as refused; null leaves it open.</summary>
    [Id(2)]
    public string? CloseBy { get; init; }
}
