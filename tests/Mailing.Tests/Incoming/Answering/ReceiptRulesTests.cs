using System.Text;
using Soliguide.Mailing.Incoming;
using Soliguide.Mailing.Incoming.Answering;

namespace Soliguide.Mailing.Tests.Incoming.Answering;

/// <summary>Whom an automatic mail is written to and whom never (RFC 3834), as a table.</summary>
public sealed class ReceiptRulesTests
{
    private const string Human = "From: Anna <anna@example.org>\nSubject: Re: Votre lieu\nDate: Thu, 13 Jun 2019 10:00:00 +0200\n";
    private const string Body = "\n\nNous fermons du 5 au 25 août.\n";
    private const string Token = "abcdefghijklmnopqrstuvwxyz234567abcdefgh";
    private static readonly ReceiptCase Known = new(true, false, false, new DateTimeOffset(2019, 6, 13, 9, 0, 0, TimeSpan.Zero), "equipe@guide.example.org");

    [Theory]
    [InlineData("", AnswerRefusal.None)]
    [InlineData("Return-Path: <anna@example.org>\nAuto-Submitted: no\nX-Auto-Response-Suppress: None\nPrecedence: normal\n", AnswerRefusal.None)]
    [InlineData("To: r-" + Token + "@retours.example.org\n", AnswerRefusal.None)]
    [InlineData("Return-Path: <>\nSubject: Bonjour\n", AnswerRefusal.NotAPersonsReply)]
    [InlineData("Auto-Submitted: auto-generated\n", AnswerRefusal.NotAPersonsReply)]
    [InlineData("Auto-Submitted: auto-replied\n", AnswerRefusal.NotAPersonsReply)]
    [InlineData("X-Autoreply: yes\n", AnswerRefusal.NotAPersonsReply)]
    [InlineData("Precedence: auto_reply\n", AnswerRefusal.NotAPersonsReply)]
    [InlineData("Precedence: bulk\n", AnswerRefusal.NotAPersonsReply)]
    [InlineData("Precedence: bulk\nIn-Reply-To: <a@b>\n", AnswerRefusal.Bulk)]
    [InlineData("Precedence: list\n", AnswerRefusal.Bulk)]
    [InlineData("Precedence: Junk\nIn-Reply-To: <a@b>\n", AnswerRefusal.Bulk)]
    [InlineData("List-Id: <amis.example.org>\n", AnswerRefusal.List)]
    [InlineData("List-Unsubscribe: <mailto:x@example.org>\nIn-Reply-To: <a@b>\n", AnswerRefusal.List)]
    [InlineData("List-Post: <mailto:x@example.org>\n", AnswerRefusal.List)]
    [InlineData("Mailing-List: x\n", AnswerRefusal.List)]
    [InlineData("X-Loop: anna@example.org\n", AnswerRefusal.List)]
    [InlineData("X-Auto-Response-Suppress: All\n", AnswerRefusal.AsksForNone)]
    [InlineData("X-Auto-Response-Suppress: OOF, AutoReply\n", AnswerRefusal.AsksForNone)]
    [InlineData("To: b-" + Token + "@retours.example.org\n", AnswerRefusal.ToTheEnvelopeSender)]
    [InlineData("Delivered-To: retours+b-" + Token + "@example.org\n", AnswerRefusal.ToTheEnvelopeSender)]
    public void Decide_HeadersOfAReply_SayWhetherAMachineWouldReadTheAnswer(string headers, AnswerRefusal refusal) =>
        Assert.Equal(refusal, ReceiptRules.Decide(Read(headers + Human), Known));

    [Theory]
    [InlineData("mailer-daemon@example.org", AnswerRefusal.NobodyReadsThere)]
    [InlineData("postmaster@example.org", AnswerRefusal.NobodyReadsThere)]
    [InlineData("no-reply@example.org", AnswerRefusal.NobodyReadsThere)]
    [InlineData("ne_pas_repondre@example.org", AnswerRefusal.NobodyReadsThere)]
    [InlineData("owner-amis@example.org", AnswerRefusal.NobodyReadsThere)]
    [InlineData("amis-request@example.org", AnswerRefusal.NobodyReadsThere)]
    [InlineData("amis-bounces@example.org", AnswerRefusal.NobodyReadsThere)]
    [InlineData("r-" + Token + "@retours.example.org", AnswerRefusal.OurOwn)]
    [InlineData("b-" + Token + "@retours.example.org", AnswerRefusal.OurOwn)]
    [InlineData("Equipe@Guide.Example.org", AnswerRefusal.OurOwn)]
    [InlineData("", AnswerRefusal.NoSender)]
    [InlineData("anna@example.org", AnswerRefusal.None)]
    public void Decide_Senders_WhereNobodyReadsGetNothing(string sender, AnswerRefusal refusal) =>
        Assert.Equal(refusal, ReceiptRules.Decide(Read($"From: <{sender}>\nSubject: Re: Votre lieu\n"), Known));

    [Theory]
    [InlineData("Subject: STOP\nFrom: anna@example.org", "")]
    [InlineData("Subject: Absence du bureau\nFrom: anna@example.org", "Je suis absente.")]
    [InlineData("Subject: Réponse automatique : Votre lieu\nFrom: anna@example.org", "Nous avons bien reçu votre message.")]
    [InlineData("Return-Path: <>\nFrom: MAILER-DAEMON@example.org\nSubject: Undelivered", "x@example.org: user unknown")]
    [InlineData("From: a@example.org\nContent-Type: multipart/report; report-type=feedback-report; boundary=b", "--b\nContent-Type: message/feedback-report\n\nFeedback-Type: abuse\n\n--b--")]
    public void Decide_WhatNobodyWaitsForAnAnswerTo_GetsNone(string headers, string body) =>
        Assert.Equal(AnswerRefusal.NotAPersonsReply, ReceiptRules.Decide(Summer.Read(Encoding.UTF8.GetBytes($"{headers}\n\n{body}\n")), Known));

    [Fact]
    public void Decide_WithoutAPersonsReading_AnswersNeitherAReceiptNorOldMail()
    {
        var mail = Read(Human);

        Assert.Equal(AnswerRefusal.AnswersAReceipt, ReceiptRules.Decide(mail, Known with { AnswersAReceipt = true }));
        Assert.Equal(AnswerRefusal.WrittenLongAgo, ReceiptRules.Decide(mail, Known with { ArrivedAt = Known.ArrivedAt.AddDays(3) }));
        Assert.Equal(AnswerRefusal.None, ReceiptRules.Decide(mail, Known with { AnswersAReceipt = true, IsReadByAPerson = true }));
        Assert.Equal(AnswerRefusal.None, ReceiptRules.Decide(mail, Known with { ArrivedAt = Known.ArrivedAt.AddDays(3), IsReadByAPerson = true }));
    }

    [Fact]
    public void Decide_FromAnotherMailbox_NeverAnswersEvenAfterReading() => Assert.Equal(
        AnswerRefusal.NotTheirMailbox, ReceiptRules.Decide(Read(Human), Known with { IsTheirMailbox = false, IsReadByAPerson = true }));

    private static IncomingMail Read(string headers) => Summer.Read(Encoding.UTF8.GetBytes(headers.TrimEnd('\n') + Body));
}
