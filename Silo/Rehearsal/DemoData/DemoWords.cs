using System.Text.Json;
using Soliguide.Domain.Json;

namespace Soliguide.Silo.Rehearsal.DemoData;

/// <summary>The words, cities and profiles of the invented guide, from the JSON files beside this one.</summary>
internal sealed record DemoWords(WordList Words, TerritoryList Territories, ProfileList Profiles)
{
    /// <summary>The built-in files.</summary>
    public static DemoWords BuiltIn { get; } =
        new(Read<WordList>("words"), Read<TerritoryList>("territories"), Read<ProfileList>("services"));

    private static T Read<T>(string name)
    {
        using var file = typeof(DemoWords).Assembly.GetManifestResourceStream($"demo.{name}.json")
            ?? throw new InvalidOperationException($"The resource demo.{name}.json is not in the assembly.");
        return JsonSerializer.Deserialize<T>(file, DomainJson.Options)
            ?? throw new InvalidOperationException($"The resource demo.{name}.json is empty.");
    }
}
