using System.Text;
using Soliguide.Domain.Places.Contacts.Suppression;
using Soliguide.Mailing.Incoming.Mentions;

namespace Soliguide.Mailing.Tests.Incoming;

public sealed class MailMentionsTests
{
    private const string Anna = "anna@example.org";

    [Theory]
    [InlineData("From: Anna <Anna@Example.ORG>", "Bonjour", MailMention.From)]
    [InlineData("From: x@y.example\nReply-To: anna@example.org", "Bonjour", MailMention.From)]
    [InlineData("From: x@y.example\nSender: anna@example.org", "Bonjour", MailMention.From)]
    [InlineData("From: x@y.example\nCc: Anna <anna@example.org>", "Bonjour", MailMention.Mentioned)]
    [InlineData("From: x@y.example", "> Le 3 juin, anna@example.org a écrit :", MailMention.Mentioned)]
    [InlineData("From: x@y.example\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64", "ZWNyaXZleiBhIGFubmFAZXhhbXBsZS5vcmcu", MailMention.Mentioned)]
    [InlineData("From: x@y.example\nContent-Transfer-Encoding: quoted-printable", "voir anna=40example.org et anna@exam=\nple.org", MailMention.Mentioned)]
    [InlineData("From: x@y.example\nSubject: =?utf-8?B?YW5uYUBleGFtcGxlLm9yZw==?=", "Bonjour", MailMention.Mentioned)]
    [InlineData("From: hanna@example.org", "joanna@example.org", MailMention.None)]
    [InlineData("From: x@y.example", "Bonjour", MailMention.None)]
    public void Of_Mail_TellsWhetherTheAddressWroteItOrStandsInIt(string head, string body, MailMention expected) =>
        Assert.Equal(expected, Of($"{head}\n\n{body}\n"));

    [Fact]
    public void Of_ReportWithin_FindsTheRecipient() => Assert.Equal(MailMention.Mentioned, Of(
        "From: MAILER-DAEMON@mx.example\nContent-Type: multipart/report; boundary=x\n\n--x\nContent-Type: message/delivery-status\n\n"
        + $"Reporting-MTA: dns; mx\n\nFinal-Recipient: rfc822;{Anna}\n\n--x--\n"));

    [Fact]
    public void Of_MailTooStrangeToParse_IsSearchedAsItIs()
    {
        var header = new string('x', 300_000);

        Assert.Equal(MailMention.Mentioned, Of($"X-Long: {header}\nFrom: {Anna}\n\nBonjour\n"));
        Assert.Equal(MailMention.None, Of($"X-Long: {header}\n\nBonjour\n"));
        Assert.Equal(MailMention.None, Of(""));
    }

    private static MailMention Of(string mail) =>
        MailMentions.Of(Encoding.UTF8.GetBytes(mail.ReplaceLineEndings("\r\n")), Anna, new AddressTrace(Anna));
}
