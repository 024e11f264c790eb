using System.Text;
using Soliguide.Mailing.Incoming;
using Soliguide.Mailing.Tests.Incoming.Guard;

namespace Soliguide.Mailing.Tests.Incoming.Reports;

/// <summary>Bounces that a person shows us: what they say, and never a bounce.</summary>
public sealed class ForwardedReportsTests
{
    private const string Mine = "From: Amélie <amelie@structure.example.org>\nTo: reponses@guide.example.org\nSubject: Fwd: Undelivered\nMIME-Version: 1.0\n";

    [Fact]
    public void Read_ReportForwardedAsAMail_HintsAtTheDeadAddress()
    {
        var mail = Measured.Read(Strange.Head + "Content-Type: multipart/mixed; boundary=f\n\n--f\nContent-Type: text/plain\n\n"
            + "Je vous transfère le message d'erreur.\n--f\nContent-Type: message/rfc822\n\n" + Strange.Report(Strange.Failed("paul@structure.example.org")) + "\n--f--\n");

        var person = Assert.IsType<Reading.Human>(mail.Reading);
        Assert.True(person.ForwardsReport);
        Assert.Equal(["paul@structure.example.org"], person.Dead);
        Assert.Equal("Je vous transfère le message d'erreur.", mail.Text.Text);
    }

    [Theory]
    [InlineData("---------- Forwarded message ---------\nDe : Mail Delivery Subsystem <mailer-daemon@googlemail.com>\nDate: ven. 14 juin 2019 à 09:12\nSubject: Delivery Status Notification (Failure)\nTo: <amelie@structure.example.org>\n\nAddress not found\n\nYour message wasn't delivered to paul@structure.example.org because the address couldn't be found.\nThe response was: 550 5.1.1 The email account that you tried to reach does not exist.\n")]
    [InlineData("-----Message d'origine-----\nDe : MAILER-DAEMON@mx.example.org [mailto:MAILER-DAEMON@mx.example.org]\nEnvoyé : vendredi 14 juin 2019 09:12\nÀ : Amélie\nObjet : Undelivered Mail Returned to Sender\n\nI'm sorry to have to inform you that your message could not be delivered.\n\n<paul@structure.example.org>: host mx said: 550 5.1.1 User unknown\n")]
    [InlineData("> De : Mail Delivery System <MAILER-DAEMON@mx.example.org>\n> Objet : Undelivered Mail Returned to Sender\n>\n> <paul@structure.example.org>: 550 5.1.1 User unknown. Your message could not be delivered.\n")]
    public void Read_ReportForwardedAsText_HintsAtTheDeadAddress(string below)
    {
        var mail = Measured.Read(Mine + "Content-Type: text/plain; charset=utf-8\n\nBonjour, l'adresse de mon collègue ne marche plus, voyez ci-dessous.\n\n" + below);

        var person = Assert.IsType<Reading.Human>(mail.Reading);
        Assert.True(person.ForwardsReport);
        Assert.Equal(["paul@structure.example.org"], person.Dead);
    }

    [Theory]
    [InlineData("<paul@structure.example.org>: 452 4.2.2 Mailbox full. Your message could not be delivered yet.")]
    [InlineData("<amelie@structure.example.org>: 550 5.1.1 User unknown. Your message could not be delivered.")]
    public void Read_ForwardedReportOfNoDeadAddress_HintsAtNone(string said)
    {
        var mail = Measured.Read(Mine + "\nVoyez.\n\nDe : Mail Delivery System <MAILER-DAEMON@mx.example.org>\nObjet : Undelivered Mail\n\n" + said + "\n");

        Assert.Empty(Assert.IsType<Reading.Human>(mail.Reading).Dead);
    }

    [Theory]
    [InlineData("Bonjour, j'ai eu un message : user unknown pour paul@structure.example.org.")]
    [InlineData("De : Paul <paul@structure.example.org>\nObjet : vacances\n\nbob@structure.example.org 550 5.1.1 user unknown")]
    public void Read_WordsAboutABounce_AreNoReport(string words)
    {
        var mail = Summer.Read(Encoding.UTF8.GetBytes(Mine + "\n" + words + "\n"));

        var person = Assert.IsType<Reading.Human>(mail.Reading);
        Assert.False(person.ForwardsReport);
        Assert.Empty(person.Dead);
    }

    [Fact]
    public void Read_ManyAddressesInAForwardedReport_StaysWithinItsMeasure()
    {
        var mail = Measured.Read(Mine + "\nVoyez.\n\nDe : Mail Delivery System <MAILER-DAEMON@mx.example.org>\n\nYour message could not be delivered.\n"
            + Strange.Many(20_000, i => $"<a{i}@example.org>: 550 5.1.1 User unknown\n"));

        Assert.InRange(Assert.IsType<Reading.Human>(mail.Reading).Dead.Count, 1, 10);
    }
}
