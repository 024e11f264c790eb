using Soliguide.Domain.Places.Updates;
using Soliguide.GrpcApi.Pages.Answers.Doors;
using Soliguide.GrpcApi.Pages.Answers.Words;

namespace Soliguide.GrpcApi.Pages.Answers.Form;

/// <summary>What stands in the form when it is opened: what the link preselects, what was answered, or what was answered last season.</summary>
internal static class FormStart
{
    public static AnswerFields Of(OpenAnswer open, IReadOnlyList<FormPlace> places, IQueryCollection query, AnswerWords words)
    {
        var fields = AnswerFields.Empty.With("lieux", [.. Waiting(places)]);
        if (Stands(places) is { } stands)
        {
            fields = AnswerFiller.Fill(fields, stands, words);
        }

        if (query["reprise"] == "oui" && Proposed(open, places) is { } last)
        {
            return AnswerFiller.Fill(fields, last, words);
        }

        return Choices.All.Contains(query["choix"].ToString()) ? fields.With("choix", query["choix"].ToString()) : fields;
    }

    /// <summary>The keys of the places that an answer is about unless somebody says otherwise: those that wait for one, or all.</summary>
    public static IEnumerable<string> Waiting(IReadOnlyList<FormPlace> places) =>
        (places.Any(place => !place.IsDone) ? places.Where(place => !place.IsDone) : places).Select(place => place.Key);

    /// <summary>Last season's answer, moved to this one, where it is the same for all that are to be updated.</summary>
    public static AnswerContent.Changes? Proposed(OpenAnswer open, IReadOnlyList<FormPlace> places)
    {
        var moved = places.Where(place => !place.IsDone).Select(place => LastSeason.Moved(place.LastSeason, open.Plan.PublicPeriod)).ToArray();
        return moved is [{ } first, ..] && moved.All(other => Same(first, other)) && (places.Count == 1 || first.Periods.All(p => p.ServiceId is null))
            ? first
            : null;
    }

    private static AnswerContent? Stands(IReadOnlyList<FormPlace> places) => places is [{ Answer: { } only }] ? only.Content : null;

    private static bool Same(AnswerContent.Changes one, AnswerContent.Changes? other) =>
        other is not null && one.Periods.Select(p => p with { Id = "" }).SequenceEqual(other.Periods.Select(p => p with { Id = "" }));
}
