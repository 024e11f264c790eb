using Soliguide.Contracts.Persons;
using Soliguide.Contracts.Places;
using Soliguide.Domain.Json;
using Soliguide.Domain.Places;
using Soliguide.Domain.Places.Sheets;
using Soliguide.Domain.Places.Updates;

namespace Soliguide.GrpcApi.Pages.Answers.Form;

/// <summary>One place of the person, read.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Sheet">The private sheet.</param>
/// <param name="Today">The day it is there.</param>
internal sealed record FormPlace(string Key, PlaceSheet Sheet, DateOnly Today)
{
    /// <summary>Whether it was answered for in this campaign.</summary>
    public bool IsDone { get; init; }

    /// <summary>The answer that stands.</summary>
    public Submission? Answer { get; init; }

    /// <summary>What was answered in an earlier campaign.</summary>
    public AnswerContent? LastSeason { get; init; }

    /// <summary>They did not know yet and named this day.</summary>
    public DateOnly? AskAgainOn { get; init; }

    /// <summary>The person said that the place is not theirs.</summary>
    public bool IsNotMine { get; init; }

    public TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(Sheet.TimeZone);

    public static FormPlace Of(PlaceForm form, DateTimeOffset now)
    {
        var sheet = DomainJson.Read<PlaceSheet>(form.Sheet.Json);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(sheet.TimeZone);
        return new FormPlace(form.Place, sheet, LocalDay.Of(now, zone))
        {
            IsDone = form.Stage == PlaceStage.Answered,
            Answer = form.Answer is { } answer ? DomainJson.Read<Submission>(answer.Json) : null,
            LastSeason = form.LastSeason is { } last ? DomainJson.Read<Submission>(last.Json).Content : null,
            AskAgainOn = form.LastSaid == "notKnownYet" && form.AskAgainAt is { } at ? LocalDay.Of(at, zone) : null,
            IsNotMine = form.LastSaid == "wrongContact",
        };
    }
}
