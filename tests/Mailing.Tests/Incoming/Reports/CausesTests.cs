using System.Text;
using Soliguide.Mailing.Incoming;
using Soliguide.Mailing.Incoming.Reports;
using Soliguide.Mailing.Tests.Incoming.Guard;

namespace Soliguide.Mailing.Tests.Incoming.Reports;

/// <summary>What servers say and what it means for an address. The wordings are those of servers; mails and addresses are invented.</summary>
public sealed class CausesTests
{
    [Theory]
    [InlineData("550 5.1.1 <a@example.org>: Recipient address rejected: User unknown in virtual mailbox table", "5.1.1", Cause.UnknownUser, Severity.Hard)]
    [InlineData("550 5.1.1 Adresse d au moins un destinataire invalide. Invalid recipient. OFR204_418", "5.1.1", Cause.UnknownUser, Severity.Hard)]
    [InlineData("550 5.7.1 Service unavailable; Client host [192.0.2.1] blocked using a DNSBL", "5.7.1", Cause.Blocked, Severity.Policy)]
    [InlineData("421 mwinf5c04 ME Trop de connexions, veuillez verifier votre configuration. Too many connections, slow down. OFR004_104", "4.3.2", Cause.RateLimited, Severity.Soft)]
    [InlineData("552 5.2.2 <a@example.org>: La boîte de réception du destinataire est pleine", "5.2.2", Cause.MailboxFull, Severity.Full)]
    [InlineData("550 5.7.26 This mail has been blocked because the sender is unauthenticated (SPF, DKIM, DMARC)", "5.7.26", Cause.Authentication, Severity.Policy)]
    [InlineData("Host or domain name not found. Name service error for name=exmaple.org type=A: Host not found", "5.4.4", Cause.UnknownHost, Severity.Hard)]
    [InlineData("Host or domain name not found. Name service error for name=exmaple.org: Host not found, try again", "4.4.3", Cause.Network, Severity.Soft)]
    [InlineData("556 5.1.10 Domain example.org does not accept mail (nullMX)", "5.1.10", Cause.NoMail, Severity.Hard)]
    [InlineData("550 5.2.1 The email account that you tried to reach is disabled", "5.2.1", Cause.Suspended, Severity.Soft)]
    [InlineData("552 5.3.4 Message size exceeds fixed limit", "5.3.4", Cause.TooBig, Severity.Policy)]
    [InlineData("550 User unknown (in reply to end of DATA command)", "5.0.0", Cause.Filtered, Severity.Policy)]
    [InlineData("550 rejected (in reply to RCPT TO command)", "5.0.0", Cause.UnknownUser, Severity.Hard)]
    [InlineData("553 sorry, your domain does not exist (in reply to MAIL FROM command)", "5.0.0", Cause.Blocked, Severity.Policy)]
    [InlineData("550 Sender address rejected: User unknown in virtual mailbox table", "5.0.0", Cause.Blocked, Severity.Policy)]
    [InlineData("550 Sender verify failed (in reply to RCPT TO command)", "5.0.0", Cause.Blocked, Severity.Policy)]
    [InlineData("553 sorry, that domain isn't in my list of allowed rcpthosts (#5.7.1)", "5.0.0", Cause.Relaying, Severity.Policy)]
    [InlineData("5.1.0 - Unknown address error 550-'5.7.1 <us@guide.example.org>... Access denied' (delivery attempts: 0)", "5.0.0", Cause.Blocked, Severity.Policy)]
    [InlineData("550 user a@example.org unknown", "5.0.0", Cause.UnknownUser, Severity.Hard)]
    [InlineData("550 casella inesistente", "5.0.0", Cause.UnknownUser, Severity.Hard)]
    [InlineData("550 5.2.1 Ce compte a ete desactive ou resilie", "5.2.1", Cause.Suspended, Severity.Soft)]
    [InlineData("DNS server returned answer with no data", "5.0.0", Cause.UnknownHost, Severity.Hard)]
    public void Read_Diagnostic_SaysWhatItMeansForTheAddress(string said, string status, Cause cause, Severity severity)
    {
        var groups = $"Final-Recipient: rfc822; a@example.org\nAction: failed\nStatus: {status}\nDiagnostic-Code: smtp; {said}\n\n";
        var report = Assert.IsType<Reading.DeliveryReport>(Summer.Read(Encoding.UTF8.GetBytes(Strange.Report(groups))).Reading);
        var recipient = Assert.Single(report.Recipients);
        Assert.Equal((cause, severity), (recipient.Cause, recipient.Severity));
        Assert.NotEmpty(recipient.Evidence);
    }

    [Theory]
    [InlineData("delayed", "4.4.1", DeliveryAction.Delayed, Severity.Soft)]
    [InlineData("delivered", "2.0.0", DeliveryAction.Delivered, Severity.None)]
    [InlineData("relayed (to a list)", "2.0.0", DeliveryAction.Relayed, Severity.None)]
    public void Read_Action_IsWhatBecameOfTheLetter(string said, string status, DeliveryAction action, Severity severity)
    {
        var groups = $"Final-Recipient: rfc822;a@example.org\nAction: {said}\nStatus: {status}\n\n";
        var report = Assert.IsType<Reading.DeliveryReport>(Summer.Read(Encoding.UTF8.GetBytes(Strange.Report(groups))).Reading);
        Assert.Equal((action, severity), (Assert.Single(report.Recipients).Action, report.Recipients[0].Severity));
    }

    [Fact]
    public void Read_BounceInWords_NamesEachRecipientWithItsCause()
    {
        const string Mail = "Return-Path: <>\nFrom: MAILER-DAEMON@relay.example.org\nTo: equipe@guide.example.org\nSubject: failure notice\n\n"
            + "Hello. For help write to support@relay.example.org.\n\n<a@structure.example.org>:\nno such user here\n\n<b@structure.example.org>:\nmailbox is full\n\n"
            + "--- Below this line is a copy of the message.\n\nReturn-Path: <equipe@guide.example.org>\nMessage-ID: <letter@guide.example.org>\nTo: a@structure.example.org\n\nc@structure.example.org\n";
        var mail = Summer.Read(Encoding.UTF8.GetBytes(Mail));
        var recipients = Assert.IsType<Reading.BounceInWords>(mail.Reading).Recipients;
        Assert.Equal([("a@structure.example.org", Severity.Hard), ("b@structure.example.org", Severity.Full)], recipients.Select(r => (r.Address, r.Severity)));
        Assert.Contains(mail.Clues, c => c.Value == "letter@guide.example.org");
    }
}
