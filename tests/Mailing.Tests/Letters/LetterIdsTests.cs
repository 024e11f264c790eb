using Soliguide.Domain.Places.Updates;
using Soliguide.Mailing.Letters;

namespace Soliguide.Mailing.Tests.Letters;

public sealed class LetterIdsTests
{
    [Fact]
    public void MessageId_SameLetter_IsTheSameForEver()
    {
        // Written down: a release that changes it would send reminders outside their threads.
        Assert.Equal(
            "c8df1e17e00097920674add17fe19e9d@guide.example.org",
            LetterIds.MessageId("summer-2019", "p-17", LetterKind.Ask, "guide.example.org"));
    }

    [Fact]
    public void MessageId_DifferentLetters_Differ()
    {
        string[] ids =
        [
            LetterIds.MessageId("a", "bc", LetterKind.Ask, "example.org"),
            LetterIds.MessageId("ab", "c", LetterKind.Ask, "example.org"),
            LetterIds.MessageId("a", "bc", LetterKind.Reminder, "example.org"),
            LetterIds.MessageId("a", "bd", LetterKind.Ask, "example.org"),
        ];

        Assert.Equal(ids.Length, ids.Distinct().Count());
    }

    [Theory]
    [InlineData("")]
    [InlineData("exa mple.org")]
    [InlineData("example.org>\r\nBcc: a")]
    [InlineData("10.0.0.1")]
    [InlineData("été.example.org")]
    public void MessageId_DomainThatIsNoHostName_IsRefused(string domain) =>
        Assert.Throws<ArgumentException>(() => LetterIds.MessageId("a", "b", LetterKind.Ask, domain));

    [Theory]
    [InlineData(LetterKind.Ask, LettersSent.Ask | LettersSent.Reminder, new LetterKind[0])]
    [InlineData(LetterKind.Reminder, LettersSent.Ask, new[] { LetterKind.Ask })]
    [InlineData(LetterKind.Reminder, LettersSent.None, new LetterKind[0])]
    [InlineData(LetterKind.LastChance, LettersSent.Ask | LettersSent.Reminder, new[] { LetterKind.Ask, LetterKind.Reminder })]
    [InlineData(LetterKind.LastChance, LettersSent.Reminder, new[] { LetterKind.Reminder })]
    public void References_LettersThatLeft_AreNamedOldestFirst(LetterKind kind, LettersSent sent, LetterKind[] expected) =>
        Assert.Equal(
            expected.Select(earlier => LetterIds.MessageId("a", "b", earlier, "example.org")),
            LetterIds.References("a", "b", kind, "example.org", sent));
}
