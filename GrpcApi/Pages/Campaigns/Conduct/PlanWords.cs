using System.Text.Json;
using Soliguide.Contracts;
using Soliguide.GrpcApi.Errors;

namespace Soliguide.GrpcApi.Pages.Campaigns.Conduct;

/// <summary>The French words about plans and the life of campaigns, from <c>plan.fr.json</c>.</summary>
internal static class PlanWords
{
    /// <summary>What the post room says of itself is French already and names the setting.</summary>
    private const string PostNotReady = "POST_NOT_READY";

    private static readonly Dictionary<string, string> Words = Read();

    /// <summary>The word of a fixed name; a name without a word is a fault of the program.</summary>
    public static string Of(string name) => Words[name];

    /// <summary>The word of a name that comes from elsewhere, or the name itself.</summary>
    public static string Known(string group, string name) => Words.GetValueOrDefault($"{group}.{name}", name);

    /// <summary>What a problem of a plan or of a command says to a coordinator.</summary>
    public static string Of(Problem problem) => problem.Code == PostNotReady
        ? problem.Message
        : Words.GetValueOrDefault($"problem.{problem.Code}") ?? FrenchTexts.Of(problem.Code) ?? problem.Message;

    /// <summary>A phrase with its blanks, written <c>{name}</c>, filled.</summary>
    public static string Fill(string name, params ReadOnlySpan<(string Blank, string Text)> blanks)
    {
        var phrase = Of(name);
        foreach (var (blank, text) in blanks)
        {
            phrase = phrase.Replace($"{{{blank}}}", text, StringComparison.Ordinal);
        }

        return phrase;
    }

    private static Dictionary<string, string> Read()
    {
        using var stream = typeof(PlanWords).Assembly.GetManifestResourceStream("plan.fr.json")
            ?? throw new InvalidOperationException("plan.fr.json is not embedded; see GrpcApi.csproj.");
        return JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!;
    }
}
