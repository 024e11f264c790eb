using System.Text;

namespace Soliguide.Mailing.Tests.Incoming.Guard;

/// <summary>Pieces of bad mail, generated.</summary>
internal static class Strange
{
    public const string Head = "From: Amélie <amelie@structure.example.org>\nTo: reponses@guide.example.org\nSubject: Re: Votre lieu\n"
        + "Date: Thu, 13 Jun 2019 10:00:00 +0200\nMessage-ID: <1@structure.example.org>\nMIME-Version: 1.0\n";

    public const string Plain = Head + "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n";

    public const string Html = Head + "Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n";

    public const string Token = "abcdefghijklmnopqrstuvwxyz234567abcdefgh";

    public static string Times(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();

    public static string Many(int count, Func<int, string> text)
    {
        var all = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            all.Append(text(i));
        }

        return all.ToString();
    }

    public static string Report(string groups, string sender = "MAILER-DAEMON@relay.example.org") =>
        $"""
        Return-Path: <>
        From: {sender}
        To: b-{Token}@guide.example.org
        Subject: Undelivered Mail Returned to Sender
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary=b1

        --b1
        Content-Type: text/plain

        Your message could not be delivered.

        --b1
        Content-Type: message/delivery-status

        Reporting-MTA: dns; relay.example.org
        Original-Envelope-Id: env-17

        {groups}
        --b1--

        """;

    public static string Failed(string address) =>
        $"Final-Recipient: rfc822; {address}\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 user unknown\n\n";
}
