using System.Text.Json;

namespace Soliguide.GrpcApi.Pages.Words;

/// <summary>The French words that pages put together from facts, from <c>pages.fr.json</c>; whole sentences stand in the pages themselves.</summary>
internal static class PageWords
{
    private static readonly Dictionary<string, string> Words = WordFile.Read("pages.fr.json");
    private static readonly Dictionary<string, string> Categories = WordFile.Read("categories.fr.json");
    private static readonly Dictionary<string, string> Territories = WordFile.Read("territories.fr.json");

    /// <summary>The word of a fixed name; a name without a word is a fault of the program.</summary>
    public static string Of(string name) => Words[name];

    /// <summary>The word of a value of an enumeration: <c>state.open</c>.</summary>
    public static string Of<T>(string group, T value)
        where T : struct, Enum => Of($"{group}.{JsonNamingPolicy.CamelCase.ConvertName(value.ToString())}");

    /// <summary>The word of a name that comes from elsewhere, or the name itself: newer silos may say more than this front door knows.</summary>
    public static string Known(string group, string name) => Words.GetValueOrDefault($"{group}.{name}", name);

    /// <summary>A phrase with its blanks, written <c>{name}</c>, filled.</summary>
    public static string Fill(string name, params ReadOnlySpan<(string Blank, string Text)> blanks) => WordFile.Fill(Of(name), blanks);

    /// <summary>What a category of service is called; one that is new here is read from its own name.</summary>
    public static string Category(string category) => Categories.GetValueOrDefault(category) ?? category.Replace('_', ' ');

    /// <summary>A territory as people call it: <c>Paris (75)</c>.</summary>
    public static string Territory(string territory) =>
        Territories.TryGetValue(territory, out var name) ? $"{name} ({territory[(territory.IndexOf('-', StringComparison.Ordinal) + 1)..].ToUpperInvariant()})" : territory;
}
