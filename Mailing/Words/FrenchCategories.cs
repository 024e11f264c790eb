namespace Soliguide.Mailing.Words;

/// <summary>Categories of services in the words of those who offer them. Names of categories are those of Soliguide's field.</summary>
public static class FrenchCategories
{
    private static readonly Dictionary<string, string> Words = WordsFile.Read<Dictionary<string, string>>("categories.fr.json");

    /// <summary>The words for a category, such as <c>food_distribution</c>; an unknown one is shown as it is, with spaces.</summary>
    public static string Of(string category) =>
        Words.TryGetValue(category, out var words) ? words : category.Replace('_', ' ').Trim();
}
