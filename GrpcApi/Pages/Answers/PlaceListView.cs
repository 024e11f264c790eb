using Soliguide.Domain.Places;
using Soliguide.GrpcApi.Pages.Answers.Form;
using Soliguide.GrpcApi.Pages.Answers.Words;

namespace Soliguide.GrpcApi.Pages.Answers;

/// <summary>Places to tick.</summary>
/// <param name="Page">The page.</param>
/// <param name="Places">The places.</param>
internal sealed record PlaceListView(AnswerModel Page, IReadOnlyList<FormPlace> Places)
{
    /// <summary>Above this, a line says the town alone: the page of a person with 170 places must still open on a slow line.</summary>
    private const int DetailsUpTo = 40;

    /// <summary>Where it is, and what was said of it.</summary>
    public string? NoteOf(FormPlace place) => (place.Sheet.Position.City, Said(place)) switch
    {
        (var city, null) => city,
        (null, var said) => said,
        var (city, said) => $"{city} – {said}",
    };

    private string? Said(FormPlace place) => place switch
    {
        { Answer: { } answer } => Page.Places.Count > DetailsUpTo
            ? null
            : new AnswerSaid(Page.Words, place.Today).Short(answer.Content, LocalDay.Of(answer.At, place.Zone), place.Sheet),
        { IsNotMine: true } => Page.Words["places.notMe"],
        { AskAgainOn: { } day } => Page.Words.Fill("places.later", ("day", Page.Words.Full(day))),
        _ => null,
    };
}
