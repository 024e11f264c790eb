using Soliguide.Mailing.Letters;

namespace Soliguide.Mailing.Tests.Letters;

public sealed class CleanTextTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData("  plain  words ", "plain words")]
    [InlineData("a\r\nb\tc\0d", "a b c d")]
    [InlineData("a\u202Eb\u2028c\uFEFFd", "a b c d")]
    [InlineData("👩‍🚀 insécable\u00A0!", "👩‍🚀 insécable\u00A0!")]
    public void Line_WhatStrangersType_FitsOneLine(string? text, string expected) => Assert.Equal(expected, CleanText.Line(text));

    // Not among the rows above: half a character does not survive the test runner's own transport.
    [Fact]
    public void Line_HalfACharacter_BecomesTheReplacementCharacter() =>
        Assert.Equal("half \uFFFD here", CleanText.Line("half \uD83D here"));

    [Fact]
    public void Line_TooLong_IsCutBetweenCharacters()
    {
        Assert.Equal("abc…", CleanText.Line("abc👩‍🚀def", 6));
        Assert.Equal("abcdef", CleanText.Line("abcdef", 6));
    }
}
