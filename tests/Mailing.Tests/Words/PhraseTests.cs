using Soliguide.Mailing.Words;

namespace Soliguide.Mailing.Tests.Words;

public sealed class PhraseTests
{
    [Fact]
    public void Fill_ValueThatLooksLikeAGap_IsNotFilledAgain() =>
        Assert.Equal("{b} puis 2", Phrase.Fill("{a} puis {b}", ("a", "{b}"), ("b", "2")));

    [Theory]
    [InlineData("{c}")]
    [InlineData("{a")]
    [InlineData("} {a")]
    public void Fill_GapThatCannotBeFilled_IsAnError(string phrase) =>
        Assert.Throws<FormatException>(() => Phrase.Fill(phrase, ("a", "1")));
}
