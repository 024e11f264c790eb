using Soliguide.Contracts;
using Soliguide.GrpcApi.Errors;
using Soliguide.GrpcApi.Pages.Words;

namespace Soliguide.GrpcApi.Pages.Campaigns.Conduct;

/// <summary>The French words about plans and the life of campaigns, from <c>plan.fr.json</c>.</summary>
internal static class PlanWords
{
    /// <summary>What the post room says of itself is French already and names the setting.</summary>
    private const string PostNotReady = "POST_NOT_READY";

    private static readonly Dictionary<string, string> Words = WordFile.Read("plan.fr.json");

    /// <summary>The word of a fixed name; a name without a word is a fault of the program.</summary>
    public static string Of(string name) => Words[name];

    /// <summary>The word of a name that comes from elsewhere, or the name itself.</summary>
    public static string Known(string group, string name) => Words.GetValueOrDefault($"{group}.{name}", name);

    /// <summary>What a problem of a plan or of a command says to a coordinator.</summary>
    public static string Of(Problem problem) => problem.Code == PostNotReady
        ? problem.Message
        : Words.GetValueOrDefault($"problem.{problem.Code}") ?? FrenchTexts.Of(problem.Code) ?? problem.Message;

    /// <summary>A phrase with its blanks, written <c>{name}</c>, filled.</summary>
    public static string Fill(string name, params ReadOnlySpan<(string Blank, string Text)> blanks) => WordFile.Fill(Of(name), blanks);
}
