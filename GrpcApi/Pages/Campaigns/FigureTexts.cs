namespace Soliguide.GrpcApi.Pages.Campaigns;

/// <summary>
/// The figures of a campaign's page as they are written there, by name. The page and the live stream write the same texts, so
/// that no reader sees another number because their browser runs scripts.
/// </summary>
internal sealed class FigureTexts
{
    private readonly Dictionary<string, string> texts = [];

    /// <summary>All names with their texts.</summary>
    public IReadOnlyDictionary<string, string> All => texts;

    /// <summary>The text of a figure; a name that was not written is a fault of the page.</summary>
    public string this[string name]
    {
        get => texts[name];
        set => texts[name] = value;
    }

    /// <summary>What changed since these, or everything.</summary>
    public Dictionary<string, string> Since(FigureTexts? before) => texts
        .Where(text => before is null || !before.texts.TryGetValue(text.Key, out var old) || old != text.Value)
        .ToDictionary();
}
