using System.Net;
using System.Text;
using Soliguide.Domain.Places;
using Soliguide.GrpcApi.Pages.Answers.Form;
using Soliguide.GrpcApi.Pages.Answers.Words;

namespace Soliguide.GrpcApi.Pages.Answers;

/// <summary>Some places to tick.</summary>
/// <param name="Page">The page.</param>
/// <param name="Places">The places.</param>
internal sealed record PlaceLines(AnswerModel Page, IReadOnlyList<FormPlace> Places);

/// <summary>A place as a line to tick.</summary>
internal static class PlaceLine
{
    /// <summary>What a line weighs beside its texts: tick, link, tags.</summary>
    private const int Frame = 215;

    /// <summary>Where it is, and what was said of it.</summary>
    public static string? Note(AnswerWords words, FormPlace place) => (place.Sheet.Position.City, Said(words, place)) switch
    {
        (var city, null) => city,
        (null, var said) => said,
        var (city, said) => $"{city} – {said}",
    };

    /// <summary>The bytes of a line.</summary>
    public static int Weight(AnswerWords words, FormPlace place) =>
        Frame + (2 * Bytes(place.Sheet.Name)) + Bytes(Note(words, place) ?? "") + Bytes(words["places.apart"]);

    private static int Bytes(string text) => Encoding.UTF8.GetByteCount(WebUtility.HtmlEncode(text));

    private static string? Said(AnswerWords words, FormPlace place) => place switch
    {
        { Answer: { } answer } => new AnswerSaid(words, place.Today).Short(answer.Content, LocalDay.Of(answer.At, place.Zone), place.Sheet),
        { IsNotMine: true } => words["places.notMe"],
        { AskAgainOn: { } day } => words.Fill("places.later", ("day", words.Full(day))),
        _ => null,
    };
}
