namespace Soliguide.GrpcApi.Pages.Answers;

/// <summary>How to reach people when the page cannot be used, by telephone and mail.</summary>
/// <param name="Page">The page.</param>
/// <param name="Title">The key of its title.</param>
/// <param name="Lead">What to know first.</param>
internal sealed record ReachView(AnswerPage Page, string Title, string Lead)
{
    private const char Isolate = '\u2066';
    private const char EndOfIsolate = '\u2069';

    /// <summary>A number or address inside a text from right to left, kept in its own order.</summary>
    public static string Ltr(string text) => $"{Isolate}{text}{EndOfIsolate}";
}
