using System.Security.Cryptography;
using Soliguide.Domain.Links;
using Soliguide.Domain.Places.Contacts;
using Soliguide.Domain.Places.Updates;

namespace Soliguide.Domain.Tests.Links;

public sealed class LinkKeysTests
{
    private const string Campaign = "summer-2019";
    private static readonly LinkKey Old = new(0, SHA256.HashData("old"u8));
    private static readonly LinkKey New = new(1, SHA256.HashData("new"u8));
    private static readonly PersonKey Person = PersonKey.Of("accueil@example.org");

    [Theory]
    [InlineData(LetterKind.Ask)]
    [InlineData(LetterKind.Reminder)]
    [InlineData(LetterKind.LastChance)]
    public void TryRead_WhatWasWritten_SaysPersonCampaignAndLetter(LetterKind kind)
    {
        var text = new LinkKeys(New).Write(Campaign, Person, kind);

        Assert.Matches("^[a-z2-7]{40}$", text);
        Assert.True(new LinkKeys(New).TryRead(text, out var token));
        Assert.Equal(kind, token.Letter);
        Assert.StartsWith(token.PersonKeyPrefix, Person.Value, StringComparison.Ordinal);
        Assert.True(token.IsOf(Campaign));
        Assert.False(token.IsOf("winter-2019"));
    }

    [Fact]
    public void TryRead_CaseChanged_IsTheSame()
    {
        var keys = new LinkKeys(New);
        var text = keys.Write(Campaign, Person, LetterKind.Ask);

        Assert.True(keys.TryRead(text.ToUpperInvariant(), out var token));
        Assert.True(token.IsOf(Campaign));
    }

    [Fact]
    public void TryRead_AnyCharacterChanged_IsRefused()
    {
        var keys = new LinkKeys(New);
        var text = keys.Write(Campaign, Person, LetterKind.Ask);
        for (var i = 0; i < text.Length; i++)
        {
            foreach (var other in "abcdefghijklmnopqrstuvwxyz234567".Where(c => c != text[i]))
            {
                Assert.False(keys.TryRead($"{text[..i]}{other}{text[(i + 1)..]}", out _), $"character {i} as {other}");
            }
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("../../../../../etc/passwd............abcd")]
    [InlineData("éééééééééééééééééééééééééééééééééééééééé")]
    public void TryRead_NoToken_IsRefused(string? text) => Assert.False(new LinkKeys(New).TryRead(text, out _));

    [Fact]
    public void TryRead_KeyReplaced_OldLettersCountUntilTheKeyIsGone()
    {
        var letter = new LinkKeys(Old).Write(Campaign, Person, LetterKind.Ask);

        Assert.True(new LinkKeys(New, Old).TryRead(letter, out _));
        Assert.False(new LinkKeys(New).TryRead(letter, out _));
        Assert.NotEqual(letter, new LinkKeys(New, Old).Write(Campaign, Person, LetterKind.Ask));
    }

    [Fact]
    public void Write_AnotherPersonCampaignOrLetter_IsAnotherToken()
    {
        var keys = new LinkKeys(New);
        string[] tokens =
        [
            keys.Write(Campaign, Person, LetterKind.Ask),
            keys.Write(Campaign, Person, LetterKind.Reminder),
            keys.Write("winter-2019", Person, LetterKind.Ask),
            keys.Write(Campaign, PersonKey.Of("autre@example.org"), LetterKind.Ask),
        ];

        Assert.Equal(tokens.Length, tokens.Distinct().Count());
    }

    [Fact]
    public void LinkKeys_NoneOrThreeOrSameId_AreRefused()
    {
        Assert.Throws<ArgumentException>(() => new LinkKeys());
        Assert.Throws<ArgumentException>(() => new LinkKeys(New, new LinkKey(1, SHA256.HashData("x"u8))));
        Assert.Throws<ArgumentException>(() => new LinkKeys(New, Old, new LinkKey(2, SHA256.HashData("x"u8))));
        Assert.Throws<ArgumentException>(() => new LinkKey(0, "short"u8));
        Assert.Throws<ArgumentException>(() => new LinkKey(32, SHA256.HashData("x"u8)));
    }
}
