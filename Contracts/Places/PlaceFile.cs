using Soliguide.Contracts.Contacts;

namespace Soliguide.Contracts.Places;

/// <summary>What a letter says about a place.</summary>
/// <param name="Sheet">The private sheet.</param>
/// <param name="LastAnswer">The answer of an earlier campaign, where there was one; for a receipt the answer that stands.</param>
[GenerateSerializer, Immutable, Alias("place-brief")]
public sealed record PlaceBrief(SheetDocument Sheet, SubmissionDocument? LastAnswer)
{
    /// <summary>They did not know yet: not to be asked before (UTC). For a receipt only.</summary>
    [Id(0)]
    public DateTimeOffset? AskAgainAt { get; init; }
}

/// <summary>The private file of a place.</summary>
/// <param name="Sheet">The private sheet.</param>
/// <param name="Card">The public card; null when nothing is public.</param>
/// <param name="Contacts">Ids of the persons who can be asked.</param>
/// <param name="Updates">The update in each campaign, oldest campaign first.</param>
[GenerateSerializer, Immutable, Alias("place-file")]
public sealed record PlaceFile(SheetDocument Sheet, CardDocument? Card, string[] Contacts, UpdateFile[] Updates)
{
    /// <summary>Grows with every change of who is asked; give it back to change only what was read.</summary>
    [Id(0)]
    public int ContactRevision { get; init; }

    /// <summary>Who changed the contacts by hand and when, oldest first.</summary>
    [Id(1)]
    public ContactChange[] ContactChanges { get => field ?? []; init; }

    /// <summary>Why nobody can be written to; null where somebody can.</summary>
    [Id(2)]
    public ContactGapReason? Gap { get; init; }
}

/// <summary>The update of a place in one campaign, with its journal.</summary>
/// <param name="Campaign">The campaign.</param>
/// <param name="Stage">How far it has come.</param>
/// <param name="InScope">Whether the campaign covers it now.</param>
/// <param name="AnswerId">The answer that stands, by id.</param>
/// <param name="Answer">The answer that stands.</param>
/// <param name="Journal">Everything that happened, oldest first.</param>
/// <param name="AskAgainAt">They did not know yet: not to be asked before (UTC).</param>
[GenerateSerializer, Immutable, Alias("update-file")]
public sealed record UpdateFile(
    string Campaign, PlaceStage Stage, bool InScope, string? AnswerId, SubmissionDocument? Answer, JournalLine[] Journal,
    DateTimeOffset? AskAgainAt = null)
{
    /// <summary>What a caller shall ask beside the campaign's question: the id of what left it open; null is nothing, or no call.</summary>
    [Id(0)]
    public string? Question { get; init; }
}

/// <summary>One line of a place's journal.</summary>
/// <param name="At">When it happened (UTC).</param>
/// <param name="Event">What happened, in camel case: <c>askDue</c>, <c>answerReceived</c>...</param>
/// <param name="By">Who or what, a staff or person id or "plan".</param>
/// <param name="Channel">How, for answers.</param>
/// <param name="Letter">The letter it set off, if any.</param>
/// <param name="Stage">The stage afterwards.</param>
/// <param name="Note">A reason given by staff.</param>
[GenerateSerializer, Immutable, Alias("journal-line")]
public sealed record JournalLine(
    DateTimeOffset At, string Event, string By, string? Channel, string? Letter, PlaceStage Stage, string? Note)
{
    /// <summary>What a call brought, in camel case: <c>noAnswer</c>, <c>callBackAt</c>...</summary>
    [Id(0)]
    public string? Outcome { get; init; }

    /// <summary>What was said, for an answer.</summary>
    [Id(1)]
    public SubmissionDocument? Said { get; init; }
}

/// <summary>How far the update of a place has come.</summary>
[Alias("place-stage")]
public enum PlaceStage
{
    /// <summary>Nobody was asked yet.</summary>
    NotAsked,

    /// <summary>The first letter left.</summary>
    Asked,

    /// <summary>The reminder left.</summary>
    Reminded,

    /// <summary>The telephone is the channel now.</summary>
    Called,

    /// <summary>Somebody answered.</summary>
    Answered,

    /// <summary>Presumed closed by default.</summary>
    DefaultClosed,
}
