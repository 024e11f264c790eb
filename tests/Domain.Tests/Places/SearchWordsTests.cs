using Soliguide.Domain.Places;

namespace Soliguide.Domain.Tests.Places;

public sealed class SearchWordsTests
{
    [Theory]
    [InlineData("epicerie soli", true)]
    [InlineData("SOLIDAIRE Épic", true)]
    [InlineData("l'epicerie", true)]
    [InlineData("saint-denis", true)]
    [InlineData("Saint Denis coeur", true)]
    [InlineData("fr-93-12", true)]
    [InlineData("picerie", false)]
    [InlineData("epicerie montreuil", false)]
    [InlineData("", true)]
    public void AreIn_WordsOfANameACityAndAnId_AreFoundByTheirBeginnings(string typed, bool found) =>
        Assert.Equal(found, SearchWords.Of(typed).AreIn("L’Épicerie solidaire du Cœur", "Saint-Denis", "fr-93-1234", null));

    [Theory]
    [InlineData(null)]
    [InlineData(" - ’ ")]
    public void IsEmpty_OfNothingThatCouldBeLookedFor_IsTrue(string? typed) => Assert.True(SearchWords.Of(typed).IsEmpty);
}
