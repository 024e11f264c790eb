using MailKit.Net.Smtp;
using MimeKit;
using Soliguide.Silo.Post;

namespace Soliguide.Post.Tests;

public sealed class FaultTextTests
{
    [Fact]
    public void Of_AnAnswerThatRepeatsAnAddress_NamesKindsCodesAndPlacesAlone()
    {
        var text = FaultText.Of(Thrown());

        Assert.Contains("System.InvalidOperationException", text, StringComparison.Ordinal);
        Assert.Contains("caused by MailKit.Net.Smtp.SmtpCommandException 550", text, StringComparison.Ordinal);
        Assert.Contains(nameof(Thrown), text, StringComparison.Ordinal);
        Assert.DoesNotContain("anna", text, StringComparison.Ordinal);
    }

    private static InvalidOperationException Thrown()
    {
        try
        {
            throw new InvalidOperationException("to anna@example.org", new SmtpCommandException(
                SmtpErrorCode.RecipientNotAccepted, SmtpStatusCode.MailboxUnavailable, new MailboxAddress("Anna", "anna@example.org"), "<anna@example.org>: unknown"));
        }
        catch (InvalidOperationException e)
        {
            return e;
        }
    }
}
