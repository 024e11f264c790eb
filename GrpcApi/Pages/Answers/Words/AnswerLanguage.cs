namespace Soliguide.GrpcApi.Pages.Answers.Words;

/// <summary>Which language a visitor reads: the one they chose by a link, else what their browser prefers, else French.</summary>
/// <param name="Words">The words.</param>
/// <param name="Chosen">Whether they chose it: links then carry it on, since no cookie does.</param>
internal sealed record AnswerLanguage(AnswerWords Words, bool Chosen)
{
    public const string Parameter = "langue";

    public static AnswerLanguage Of(HttpRequest request) =>
        AnswerWords.Of(request.Query[Parameter]) is { } chosen
            ? new AnswerLanguage(chosen, true)
            : new AnswerLanguage(Preferred(request) ?? AnswerWords.French, false);

    private static AnswerWords? Preferred(HttpRequest request) => request.GetTypedHeaders().AcceptLanguage
        .OrderByDescending(language => language.Quality ?? 1)
        .Select(language => AnswerWords.Of(language.Value.ToString().Split('-')[0].ToLowerInvariant()))
        .FirstOrDefault(words => words is not null);
}
