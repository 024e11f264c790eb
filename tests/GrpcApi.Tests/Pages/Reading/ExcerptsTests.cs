using Soliguide.GrpcApi.Pages.Reading;

namespace Soliguide.GrpcApi.Tests.Pages.Reading;

public sealed class ExcerptsTests
{
    [Fact]
    public void In_OverlappingExcerpts_AreOneMarkAndTheTextStaysWhole() => Assert.Equal(
        [("Nous ", false), ("fermons du 5 au 9", true), (" août.", false)],
        Excerpts.In("Nous fermons du 5 au 9 août.", ["fermons du 5", "DU 5 AU 9", "not there", ""]));

    [Theory]
    [InlineData("a", "a")]
    [InlineData("ab", "b")]
    [InlineData("ab", "ab")]
    public void In_AnExcerptAtAnEdge_LosesNothing(string text, string excerpt) =>
        Assert.Equal(text, string.Concat(Excerpts.In(text, [excerpt]).Select(piece => piece.Text)));

    [Fact]
    public void In_NoText_HasNoPieces() => Assert.Empty(Excerpts.In("", ["a"]));
}
