namespace Soliguide.GrpcApi.Pages.Answers.Form;

/// <summary>What can be chosen, as links in letters and the form name it: <c>/r/token?choix=ferme</c>.</summary>
internal static class Choices
{
    public const string Nothing = "rien";
    public const string Closed = "ferme";
    public const string Hours = "horaires";
    public const string Service = "service";
    public const string Later = "plus-tard";
    public const string NotMe = "pas-moi";
    public const string ForGood = "definitif";

    public static IReadOnlyList<string> All { get; } = [Nothing, Closed, Hours, Service, Later, NotMe, ForGood];
}
