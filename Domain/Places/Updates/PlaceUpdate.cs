using System.Text.Json.Serialization;

namespace Soliguide.Domain.Places.Updates;

/// <summary>
/// The update of one place in one campaign: the facts that <see cref="PlaceMachine"/> remembers. Stage and notice follow
/// from the facts, so that they cannot part from them; all figures of a campaign are counted from these records.
/// </summary>
public sealed record PlaceUpdate
{
    /// <summary>Whether the campaign's scope covers the place now.</summary>
    public bool InScope { get; init; } = true;

    /// <summary>The campaign is over: only answers are still heard.</summary>
    public bool Ended { get; init; }

    /// <summary>Whether letters can reach somebody.</summary>
    public Contactability Contact { get; init; }

    /// <summary>Who is asked now, where that was told since the campaign began; a person's id.</summary>
    public string? Person { get; init; }

    /// <summary>When that person became known (UTC): news of an earlier one comes too late.</summary>
    public DateTimeOffset? PersonSince { get; init; }

    /// <summary>
    /// Somebody said on the telephone: do not call. It is the place's number, so a new person to write to changes nothing.
    /// </summary>
    public bool CallsRefused { get; init; }

    /// <summary>Which letters were set off, to the person who is asked now.</summary>
    public LettersSent Letters { get; init; }

    /// <summary>The open entry on the call desk, if any.</summary>
    public DeskEntry? Desk { get; init; }

    /// <summary>Ended calls, oldest first, by id: each counts once.</summary>
    public ValueList<string> Calls { get; init; } = [];

    /// <summary>How many of them were made under numbers that the place no longer has; null is none.</summary>
    public int? AttemptsBefore { get; init; }

    /// <summary>Ids of all answers heard, also withdrawn and outdated ones: none is heard twice.</summary>
    public ValueList<string> Answers { get; init; } = [];

    /// <summary>Ids of questions that were left to the telephone: each is raised once. Null is none.</summary>
    public ValueList<string>? Questions { get; init; }

    /// <summary>
    /// They did not know yet and asked not to be asked before this instant (UTC): neither letter nor call, whoever is asked.
    /// </summary>
    public DateTimeOffset? AskAgainAt { get; init; }

    /// <summary>The answer that stands.</summary>
    public Answer? Answer { get; init; }

    /// <summary>The default since the deadline, kept under an answer as well: a withdrawal falls back to it.</summary>
    public DefaultNotice? Default { get; init; }

    /// <summary>When the first letter was first set off (UTC).</summary>
    public DateTimeOffset? AskedAt { get; init; }

    /// <summary>When the reminder was first set off (UTC).</summary>
    public DateTimeOffset? RemindedAt { get; init; }

    /// <summary>
    /// When the call phase reached the place (UTC), also under an answer or out of scope: a place silent again is called.
    /// </summary>
    public DateTimeOffset? CallsDueAt { get; init; }

    /// <summary>When the telephone became the channel (UTC): put on the call desk or called, for whatever reason.</summary>
    public DateTimeOffset? CallsOpenedAt { get; init; }

    /// <summary>When the deadline passed (UTC), also under an answer.</summary>
    public DateTimeOffset? DefaultedAt { get; init; }

    /// <summary>When the last letter was first set off (UTC).</summary>
    public DateTimeOffset? LastChanceAt { get; init; }

    /// <summary>When the place was first answered for, while that answer or an amendment of it stands (UTC).</summary>
    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>How far it has come.</summary>
    public Stage Stage => this switch
    {
        { Answer: not null } => Stage.Answered,
        { Default: not null } => Stage.DefaultClosed,
        { CallsOpenedAt: not null } => Stage.Called,
        { RemindedAt: not null } => Stage.Reminded,
        { AskedAt: not null } => Stage.Asked,
        _ => Stage.NotAsked,
    };

    /// <summary>
    /// What the campaign adds to the public sheet: a confirmed answer, else the default of a place in scope, else nothing.
    /// </summary>
    [JsonIgnore]
    public Notice? Notice => this switch
    {
        { Answer: { } answer } => new Notice.Confirmed(answer),
        { Default: { } notice, InScope: true } => new Notice.Presumed(notice),
        _ => null,
    };

    /// <summary>Calls made under the number that the place has.</summary>
    [JsonIgnore]
    public int Attempts => Calls.Count - (AttemptsBefore ?? 0);

    /// <summary>In scope, running and without an answer: letters and calls make sense.</summary>
    [JsonIgnore]
    public bool IsSilent => InScope && !Ended && Answer is null;
}
