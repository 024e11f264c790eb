using Soliguide.Mailing.Words;

namespace Soliguide.Mailing.Tests.Words;

public sealed class FrenchCategoriesTests
{
    [Theory]
    [InlineData("food_distribution", "distribution de repas")]
    [InlineData("day_hosting", "accueil de jour")]
    [InlineData("legal_advice", "permanence juridique")]
    [InlineData("seed_library", "seed library")]
    [InlineData("", "")]
    public void Of_Category_IsInWords(string category, string words) => Assert.Equal(words, FrenchCategories.Of(category));
}
