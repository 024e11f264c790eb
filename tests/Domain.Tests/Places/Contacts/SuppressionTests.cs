using Soliguide.Domain.Links;
using Soliguide.Domain.Places.Contacts;
using Soliguide.Domain.Places.Contacts.Suppression;

namespace Soliguide.Domain.Tests.Places.Contacts;

public sealed class SuppressionTests
{
    private static readonly PersonKey Anna = PersonKey.Of("anna@example.org");
    private static readonly LinkKey Old = new(0, Enumerable.Repeat((byte)1, 32).ToArray());
    private static readonly LinkKey New = new(7, Enumerable.Repeat((byte)2, 32).ToArray());

    [Fact]
    public void MarkOf_SamePerson_IsTheSameOnlyUnderTheSameSecret()
    {
        var mark = new SuppressionKeys(Old).MarkOf(Anna);

        Assert.Matches("^sa[a-z2-7]{26}$", mark);
        Assert.Equal(mark, new SuppressionKeys(Old).MarkOf(PersonKey.Of(" Anna@EXAMPLE.org ")));
        Assert.NotEqual(mark[2..], new SuppressionKeys(new LinkKey(0, Enumerable.Repeat((byte)3, 32).ToArray())).MarkOf(Anna)[2..]);
        Assert.NotEqual(mark, new SuppressionKeys(Old).MarkOf(PersonKey.Of("zoe@example.org")));
        Assert.DoesNotContain(Anna.Value[1..8], mark, StringComparison.Ordinal);
    }

    [Fact]
    public void MarksOf_AfterAChangeOfKeys_HoldTheOldMark()
    {
        var before = new SuppressionKeys(Old).MarkOf(Anna);
        var keys = new SuppressionKeys(New, Old);

        Assert.Equal([keys.MarkOf(Anna), before], keys.MarksOf(Anna));
        Assert.Equal("h", keys.MarkOf(Anna)[1..2]);
        Assert.Equal("h", SuppressionKeys.CharacterOf(7));
        Assert.Equal(new SuppressionKeys(Old).Proofs[0], keys.Proofs[0]);
    }

    [Fact]
    public void Keys_NoneOrTwoOfOneId_AreRefused()
    {
        Assert.Throws<ArgumentException>(() => new SuppressionKeys());
        Assert.Throws<ArgumentException>(() => new SuppressionKeys(Old, new LinkKey(0, new byte[32])));
    }

    [Theory]
    [InlineData("Écrivez à anna@example.org.", "Écrivez à […].")]
    [InlineData("<ANNA@Example.ORG>, rfc822;anna@example.org", "<[…]>, rfc822;[…]")]
    [InlineData("mailto:anna@example.org?subject=stop", "mailto:[…]?subject=stop")]
    [InlineData("banna@example.org", "banna@example.org")]
    [InlineData("jo.anna@example.org x+anna@example.org", "jo.anna@example.org x+anna@example.org")]
    [InlineData("anna@example.organisation anna@example.org.uk anna@example.org-x", "anna@example.organisation anna@example.org.uk anna@example.org-x")]
    [InlineData("anna", "anna")]
    public void EraseFrom_Text_TakesTheAddressAndNoOther(string text, string left)
    {
        var trace = new AddressTrace("anna@example.org");

        Assert.Equal(left, trace.EraseFrom(text));
        Assert.Equal(text != left, trace.IsIn(text));
    }

    [Fact]
    public void EraseFrom_DomainWithLetters_FindsBothForms()
    {
        var trace = new AddressTrace("anna@xn--caf-dma.example");

        Assert.Equal("[…] […]", trace.EraseFrom("anna@café.example anna@xn--caf-dma.example"));
    }

    [Fact]
    public void EraseFrom_ManyInALongText_TakesThemAll() => Assert.Equal(
        100_000, new AddressTrace("a@b.fr").EraseFrom(string.Concat(Enumerable.Repeat("a@b.fr ", 25_000))).Length);
}
