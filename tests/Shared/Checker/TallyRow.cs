using System.Text.Json;
using Soliguide.Domain.Campaigns.Tallies;
using Soliguide.Domain.Places.Updates;

namespace Soliguide.Tests.Shared.Checker;

/// <summary>What figures are counted from, of one place in one campaign. Instants are milliseconds since 1970 (UTC).</summary>
internal sealed record TallyRow
{
    /// <summary>The query that brings them.</summary>
    public const string Query = """
        SELECT campaign AS Campaign, place_key AS Place, territory AS Territory, stage AS Stage, CAST(in_scope AS bigint) AS InScope, contact AS Contact, channel AS Channel,
          answer_kind AS Answer, desk_reason AS Desk, CAST(calls AS bigint) AS Calls, asked_at AS AskedAt, reminded_at AS RemindedAt, calls_opened_at AS CallsOpenedAt,
          defaulted_at AS DefaultedAt, last_chance_at AS LastChanceAt, answered_at AS AnsweredAt
        FROM place_update;
        """;

    public string Campaign { get; init; } = "";

    public string Place { get; init; } = "";

    public string Territory { get; init; } = "";

    public string? Stage { get; init; }

    public long InScope { get; init; }

    public string? Contact { get; init; }

    public string? Channel { get; init; }

    public string? Answer { get; init; }

    public string? Desk { get; init; }

    public long Calls { get; init; }

    public long? AskedAt { get; init; }

    public long? RemindedAt { get; init; }

    public long? CallsOpenedAt { get; init; }

    public long? DefaultedAt { get; init; }

    public long? LastChanceAt { get; init; }

    public long? AnsweredAt { get; init; }

    /// <summary>The row as the place says it: computed from the update, by none of the program's statements.</summary>
    public static TallyRow Of(string campaign, string place, PlaceUpdate update) => new()
    {
        Campaign = campaign,
        Place = place,
        Territory = place[..place.LastIndexOf('-')],
        Stage = Word(update.Stage),
        InScope = update.InScope ? 1 : 0,
        Contact = Word(update.Contact),
        Channel = update.Answer is { } answer ? Word(answer.Channel) : null,
        Answer = update.Answer is { } said ? Word(AnswerKinds.Of(said.Content)) : null,
        Desk = update.Desk is { } entry ? Word(entry.Reason) : null,
        Calls = update.Calls.Count,
        AskedAt = At(update.AskedAt),
        RemindedAt = At(update.RemindedAt),
        CallsOpenedAt = At(update.CallsOpenedAt),
        DefaultedAt = At(update.DefaultedAt),
        LastChanceAt = At(update.LastChanceAt),
        AnsweredAt = At(update.AnsweredAt),
    };

    /// <summary>The same with instants up to a millisecond apart: an engine may round one up where another rounds it down.</summary>
    public bool IsLike(TallyRow other) =>
        this with { AskedAt = null, RemindedAt = null, CallsOpenedAt = null, DefaultedAt = null, LastChanceAt = null, AnsweredAt = null }
            == other with { AskedAt = null, RemindedAt = null, CallsOpenedAt = null, DefaultedAt = null, LastChanceAt = null, AnsweredAt = null }
        && Near(AskedAt, other.AskedAt) && Near(RemindedAt, other.RemindedAt) && Near(CallsOpenedAt, other.CallsOpenedAt)
        && Near(DefaultedAt, other.DefaultedAt) && Near(LastChanceAt, other.LastChanceAt) && Near(AnsweredAt, other.AnsweredAt);

    private static bool Near(long? one, long? other) => one is { } a && other is { } b ? Math.Abs(a - b) <= 1 : one == other;

    private static long? At(DateTimeOffset? instant) => instant?.ToUnixTimeMilliseconds();

    private static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
