using System.Text;

namespace Soliguide.Mailing.Tests.Incoming.Classify;

/// <summary>What a mail is, and the rule that says so. The mails are invented in the forms that servers and programs use.</summary>
public sealed class ClassifierTests
{
    private const string Daemon = "Return-Path: <>\nFrom: Mail Delivery System <MAILER-DAEMON@relay.example.org>\n";

    [Theory]
    [InlineData("From: a@example.org\nContent-Type: multipart/report; report-type=feedback-report; boundary=b\n\n--b\nContent-Type: message/feedback-report\n\nFeedback-Type: abuse\nOriginal-Rcpt-To: x@example.org\n\n--b--", "complaint.feedback-report")]
    [InlineData(Daemon + "Auto-Submitted: auto-replied\nContent-Type: multipart/report; boundary=b\n\n--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; a\n\nFinal-Recipient: rfc822; x@example.org\nAction: failed\nStatus: 5.1.1\n\n--b--", "report.delivery-status")]
    [InlineData(Daemon + "X-Failed-Recipients: x@example.org\nSubject: Mail\n\nrien", "bounce.failed-recipients")]
    [InlineData(Daemon + "Subject: Undelivered\n\nx@example.org: user unknown", "bounce.wording")]
    [InlineData("Return-Path: <>\nFrom: a@example.org\nSubject: Réponse automatique : Votre lieu\n\nJe suis absent, votre message n'a pas pu être remis.", "automatic.subject")]
    [InlineData("From: a@example.org\nAuto-Submitted: auto-replied (vacation)\nSubject: Re: Votre lieu\n\nJe suis absent.", "automatic.header")]
    [InlineData("From: a@example.org\nX-Autoreply: yes\n\nJe suis absent.", "automatic.header")]
    [InlineData("Return-Path: <>\nFrom: a@example.org\n\nJe suis absent.", "automatic.null-sender")]
    [InlineData("From: a@example.org\nList-Unsubscribe: <mailto:x@example.org>\nSubject: Notre lettre de juin\n\nBonjour", "automatic.bulk")]
    [InlineData("From: a@example.org\nSubject: STOP\n\n", "unsubscribe.subject")]
    [InlineData("From: a@example.org\nSubject: Re: Votre lieu\n\nMerci de ne plus m'envoyer de mails.", "unsubscribe.words")]
    [InlineData("From: a@example.org\nAuto-Submitted: no\nSubject: Re: Votre lieu\n\nRien ne change.", "human")]
    [InlineData("From: a@example.org\nSubject: Fwd: Undelivered Mail Returned to Sender\n\nVoici ce que je reçois : user unknown.", "human")]
    [InlineData("From: a@example.org\nSubject: Absence de nouvelles\n\nBonjour, avez-vous reçu ma réponse ?", "human")]
    [InlineData("From: postmaster@example.org\nSubject: Re: Votre lieu\n\nBonjour, rien ne change. Le responsable informatique.", "human")]
    [InlineData("From: a@example.org\nSubject: Re: Votre lieu\n\nNous fermons du 5 au 25 août. Ne plus m'envoyer de courrier à l'ancienne adresse.\n\nVoici les horaires de tous nos services pour l'été, avec le détail des permanences et des numéros de téléphone de chacun des bénévoles qui les tiennent, comme convenu la semaine dernière.", "human")]
    public void Read_InventedMail_IsDecidedByThisRule(string mail, string rule) =>
        Assert.Equal(rule, Summer.Read(Encoding.UTF8.GetBytes(mail + "\n")).Reading.Because.Rule);

    [Theory]
    [InlineData("From: a@example.org\nSubject: Re: Votre lieu", true)]
    [InlineData("Return-Path: <a@example.org>\nFrom: a@example.org", true)]
    [InlineData("From: a@example.org\nPrecedence: list", false)]
    [InlineData("From: a@example.org\nList-Id: <amis.example.org>\nIn-Reply-To: <x@y>", false)]
    [InlineData("From: a@example.org\nX-Auto-Response-Suppress: All", false)]
    [InlineData("From: a@example.org\nX-Loop: a@example.org", false)]
    [InlineData("From: ne-pas-repondre@example.org", false)]
    [InlineData("From: no_reply@example.org", false)]
    [InlineData("From: amis-request@example.org", false)]
    [InlineData("From: owner-amis@example.org", false)]
    [InlineData("From: MAILER-DAEMON@example.org", false)]
    [InlineData("Subject: personne", false)]
    public void Read_MailOfAPerson_MayBeAnsweredUnlessAMachineWouldRead(string headers, bool may) =>
        Assert.Equal(may, Summer.Read(Encoding.UTF8.GetBytes(headers + "\n\nRien ne change.\n")).MayBeAnswered);
}
