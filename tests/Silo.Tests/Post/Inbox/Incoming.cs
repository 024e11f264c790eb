using System.Text;
using Soliguide.Domain.Links;
using Soliguide.Domain.Places.Contacts;
using Soliguide.Domain.Places.Updates;
using Soliguide.Silo.Post.Inbox;
using Soliguide.Silo.Post.Inbox.Sorting;
using Soliguide.Silo.Storage.Reading;
using Soliguide.Silo.Tests.Support;

namespace Soliguide.Silo.Tests.Post.Inbox;

/// <summary>Mails as they come back to a house, and the way in.</summary>
internal static class Incoming
{
    /// <summary>What a letter's reply address carries.</summary>
    public static string Token(House house, string campaign, string person, LetterKind letter = LetterKind.Ask) =>
        house.Get<LinkKeys>().Write(campaign, new PersonKey(Summer.PersonOf(person)), letter);

    public static string Reply(string token, string from, string text, string more = "") => $"""
        From: {from}
        To: r-{token}@retours.example.org
        Subject: Re: Votre lieu cet été
        Message-ID: <reponse-1@example.org>
        Date: Fri, 14 Jun 2019 09:12:00 +0200
        {more}MIME-Version: 1.0
        Content-Type: text/plain; charset=utf-8

        {text}
        """;

    public static string Absence(string token) => Reply(
        token,
        "anna@example.org",
        "Bonjour,\nJe suis absente du 1er au 25 août 2019. Je répondrai à mon retour.",
        "Auto-Submitted: auto-replied\n").Replace("Re: Votre lieu cet été", "Absence du bureau", StringComparison.Ordinal);

    public static string Bounce(string token, string address, string status) => $"""
        From: MAILER-DAEMON@mx.example.org
        To: b-{token}@retours.example.org
        Subject: Undelivered Mail Returned to Sender
        Auto-Submitted: auto-replied
        Date: Fri, 14 Jun 2019 09:12:00 +0200
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary="x"

        --x
        Content-Type: text/plain

        The message could not be delivered.

        --x
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.example.org

        Final-Recipient: rfc822; {address}
        Action: failed
        Status: {status}
        Diagnostic-Code: smtp; 550 {status} refused

        --x--
        """;

    /// <summary>Keeps mails as a door does, then sorts everything that waits.</summary>
    public static async Task Arrive(House house, params string[] mails)
    {
        var arrived = mails.Select(m => Encoding.UTF8.GetBytes(m.ReplaceLineEndings("\r\n"))).Select(b => new ArrivedMail(b, b.Length)).ToArray();
        await house.Get<InboundBook>().Keep("test", arrived, null, house.Clock.GetUtcNow(), CancellationToken.None);
        await Sort(house);
    }

    public static Task Sort(House house) => house.Get<MailSorter>().SortAll(CancellationToken.None).WaitAsync(Waiting.Longest);
}
