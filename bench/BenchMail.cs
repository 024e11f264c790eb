using System.Globalization;
using System.Text;
using Soliguide.Domain.Links;
using Soliguide.Domain.Places.Contacts;
using Soliguide.Domain.Places.Updates;

namespace Soliguide.Bench;

/// <summary>Mails as they come back from a campaign, each in answer to a letter of its own.</summary>
internal sealed class BenchMail(LinkKeys keys, string campaign)
{
    private static readonly string[] Replies =
    [
        "Bonjour,\n\nNous serons fermés du 5 au 25 août 2027 inclus.\n\nBonne journée,\nCamille",
        "Bonjour, rien ne change pour nous cet été, nous restons ouverts aux horaires habituels.\nCordialement",
        "Bonjour\nL'accueil de jour sera ouvert du lundi au vendredi de 9h à 12h du 12 juillet au 20 août 2027.\nMerci à vous",
        "Bonjour, je ne sais pas encore, pouvez-vous nous rappeler la semaine prochaine ? Merci. C. Exemple",
    ];

    private static readonly string Quoted = string.Concat(Enumerable.Repeat(
        "> Chaque été, beaucoup de lieux ferment ou changent leurs horaires, et une\n> ligne fausse envoie quelqu'un devant une porte fermée.\n>\n", 12));

    /// <summary>The mail at a place in the heap: of ten, four replies, three absences, two bounces, and one that is about nothing of ours.</summary>
    public byte[] At(int i) => (i % 10) switch
    {
        < 4 => Reply(i, Replies[i / 10 % Replies.Length]),
        < 7 => Bytes(i, "r", "Réponse automatique : absence", "Auto-Submitted: auto-replied\n", "Bonjour,\nJe suis en congés du 1er au 22 août 2027 et lirai votre message à mon retour.\n"),
        < 9 => Bounce(i),
        _ => Bytes(i, null, "Lettre d'information du réseau", "", "Bonjour,\nVoici les nouvelles du mois.\n"),
    };

    /// <summary>What the person with this number writes in answer to their first letter.</summary>
    public byte[] Reply(int i, string text) =>
        Bytes(i, "r", "Re: Votre lieu cet été", "", $"{text}\n\nLe ven. 11 juin 2027 à 09:12, Guide solidaire <mise-a-jour@soliguide-tests.fr> a écrit :\n{Quoted}");

    private byte[] Bounce(int i) => Encoding.UTF8.GetBytes($"""
        From: MAILER-DAEMON@mx.example.org
        To: b-{Token(i)}@retours.soliguide-tests.fr
        Subject: Undelivered Mail Returned to Sender
        Message-ID: <bench-{i.ToString(CultureInfo.InvariantCulture)}@mx.example.org>
        Auto-Submitted: auto-replied
        Date: Fri, 11 Jun 2027 09:12:00 +0200
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary="x"

        --x
        Content-Type: text/plain

        The message could not be delivered.

        --x
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.example.org

        Final-Recipient: rfc822; {Address(i)}
        Action: failed
        Status: 5.1.1
        Diagnostic-Code: smtp; 550 5.1.1 unknown

        --x--

        """.ReplaceLineEndings("\r\n"));

    private byte[] Bytes(int i, string? purpose, string subject, string more, string text) => Encoding.UTF8.GetBytes($"""
        From: Camille Exemple <{Address(i)}>
        To: {(purpose is null ? "contact@retours.soliguide-tests.fr" : $"{purpose}-{Token(i)}@retours.soliguide-tests.fr")}
        Subject: =?utf-8?B?{Convert.ToBase64String(Encoding.UTF8.GetBytes(subject))}?=
        Message-ID: <bench-{i.ToString(CultureInfo.InvariantCulture)}@example.org>
        Date: Fri, 11 Jun 2027 10:12:00 +0200
        {more}MIME-Version: 1.0
        Content-Type: text/plain; charset=utf-8

        {text}
        """.ReplaceLineEndings("\r\n"));

    private string Token(int i) => keys.Write(campaign, PersonKey.Of(Address(i)), LetterKind.Ask);

    private static string Address(int i) => string.Create(CultureInfo.InvariantCulture, $"p{i}@example.org");
}
