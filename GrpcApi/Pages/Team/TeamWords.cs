using Soliguide.Contracts;
using Soliguide.Contracts.Places;
using Soliguide.Domain.Json;
using Soliguide.Domain.Places;
using Soliguide.Domain.Places.Contacts;
using Soliguide.Domain.Places.Sheets;
using Soliguide.Domain.Places.Updates;
using Soliguide.GrpcApi.Errors;
using Soliguide.GrpcApi.Pages.Answers.Words;
using Soliguide.GrpcApi.Pages.Words;

namespace Soliguide.GrpcApi.Pages.Team;

/// <summary>What the team's pages say of places and what happened to them.</summary>
internal static class TeamWords
{
    /// <summary>What the last step did, for the next page; null for what is no such word.</summary>
    public static string? Done(string? done) => done is "note" or "corrige" or "retire" or "exclu" or "remis" ? PageWords.Of($"team.done.{done}") : null;

    /// <summary>Who did something; staff by their name, a person we write to without theirs.</summary>
    public static string Who(string by) => by switch
    {
        "plan" or "post" => PageWords.Of($"team.by.{by}"),
        _ when by.StartsWith("forgotten-", StringComparison.Ordinal) => PageWords.Of("team.by.forgotten"),
        _ when PersonKey.TryParse(by, out _) => PageWords.Of("team.by.person"),
        _ => by,
    };

    /// <summary>Where to read of who did it; null where there is nothing to read.</summary>
    public static string? AddressOf(string by) => PersonKey.TryParse(by, out _) ? $"/personnes/{by}" : null;

    /// <summary>What happened: the event, and what a call brought or what was said.</summary>
    public static string Event(JournalLine line, TeamPlace place) => string.Join(" : ", new[]
    {
        PageWords.Known("event", line.Event),
        line.Outcome is { } outcome ? PageWords.Known("call.outcome", outcome) : null,
        line.Said is { } said ? Short(DomainJson.Read<Submission>(said.Json), place) : null,
    }.OfType<string>());

    /// <summary>An answer line by line, as the public reads it.</summary>
    public static IReadOnlyList<SaidLine> Lines(Submission said, TeamPlace place) =>
        Said(place).Lines(said.Content, LocalDay.Of(said.At, place.Zone), place.Sheet);

    /// <summary>Why the public does not see the place; null where it does.</summary>
    public static string? Hidden(TeamPlace place) => place switch
    {
        { File.Card: not null } => null,
        { Sheet.Status: not SheetStatus.Online } => PageWords.Of("sheet.status", place.Sheet.Status),
        { Sheet.Visibility: Visibility.Professionals } => PageWords.Of("sheet.professionals"),
        _ => PageWords.Of("sheet.hidden"),
    };

    /// <summary>Why a command was refused.</summary>
    public static string Problem(Problem problem) => AnswerWords.French.Find($"error.{problem.Code}")
        ?? FrenchTexts.Of(problem.Code) ?? PageWords.Fill("team.error.other", ("reason", problem.Code));

    private static string Short(Submission said, TeamPlace place) => Said(place).Short(said.Content, LocalDay.Of(said.At, place.Zone), place.Sheet);

    private static AnswerSaid Said(TeamPlace place) => new(AnswerWords.French, place.Today);
}
