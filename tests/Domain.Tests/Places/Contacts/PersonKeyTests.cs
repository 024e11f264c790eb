using System.Text.Json;
using Soliguide.Domain.Json;
using Soliguide.Domain.Places.Contacts;

namespace Soliguide.Domain.Tests.Places.Contacts;

public sealed class PersonKeyTests
{
    [Fact]
    public void Of_KnownAddress_IsTheBase32OfItsSha256()
    {
        // printf %s accueil@example.org | sha256sum, first 130 bits in RFC 4648 base32, lower case.
        Assert.Equal("pnco7lwm44ssoiqp5nz4haf55c3", PersonKey.Of("accueil@example.org").ToString());
    }

    [Theory]
    [InlineData("  Accueil@Example.ORG ")]
    [InlineData("accueil@example.org\n")]
    public void Of_OtherSpelling_IsTheSamePerson(string spelling) =>
        Assert.Equal(PersonKey.Of("accueil@example.org"), PersonKey.Of(spelling));

    [Fact]
    public void Of_SubAddress_IsAnotherPerson() =>
        Assert.NotEqual(PersonKey.Of("accueil@example.org"), PersonKey.Of("accueil+nuit@example.org"));

    [Theory]
    [InlineData("")]
    [InlineData("accueil")]
    [InlineData("@example.org")]
    [InlineData("a b@example.org")]
    [InlineData("a@b@example.org")]
    [InlineData("a@localhost")]
    [InlineData("a@exam_ple.org")]
    [InlineData("a@example..org")]
    [InlineData("a@example.org, b@example.org")]
    public void Of_NoAddress_IsRefusedWithoutRepeatingIt(string text)
    {
        var refusal = Assert.Throws<FormatException>(() => PersonKey.Of(text));
        Assert.DoesNotContain("example", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TryNormalise_AccentsInDomain_AreWrittenInAscii()
    {
        Assert.True(Mailbox.TryNormalise("Écoute@Entraide-Été.example.org", out var address));
        Assert.Equal("écoute@xn--entraide-t-j7ab.example.org", address);
    }

    [Fact]
    public void TryNormalise_LocalPartOver64Octets_IsRefused()
    {
        Assert.True(Mailbox.TryNormalise($"{new string('a', 64)}@example.org", out _));
        Assert.False(Mailbox.TryNormalise($"{new string('a', 65)}@example.org", out _));
        Assert.False(Mailbox.TryNormalise($"{new string('é', 33)}@example.org", out _));
    }

    [Fact]
    public void Json_RoundTrip_KeepsTheKeyAndRefusesAnotherText()
    {
        var key = PersonKey.Of("accueil@example.org");
        Assert.Equal(key, DomainJson.Read<PersonKey>(DomainJson.Write(key)));
        Assert.Throws<JsonException>(() => DomainJson.Read<PersonKey>("\"accueil@example.org\""));
    }

    [Fact]
    public void ToString_OfAContact_NeverShowsTheAddress()
    {
        var contact = new PlaceContact("accueil@example.org") { Name = "Dominique" };
        Assert.DoesNotContain("accueil", contact.ToString(), StringComparison.Ordinal);
        Assert.Equal($"contact {PersonKey.Of("accueil@example.org")}", contact.ToString());
        Assert.Equal(contact, DomainJson.Read<PlaceContact>(DomainJson.Write(contact)));
    }
}
