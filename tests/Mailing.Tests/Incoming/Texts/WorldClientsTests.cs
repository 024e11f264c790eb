using Soliguide.Mailing.Incoming.Texts;

namespace Soliguide.Mailing.Tests.Incoming.Texts;

/// <summary>How mail programs of other languages, and rarer ones, announce what they quote. The shapes are theirs, the words invented.</summary>
public sealed class WorldClientsTests
{
    private const string Answer = "Bonjour,\n\nrien ne change.\n1) les horaires\n2) le téléphone";

    public static TheoryData<string, string> Shapes { get; } = new()
    {
        { "Gmail, English", "\n\nOn Wed, Jun 12, 2019 at 10:00 AM Team <team@example.org> wrote:\n\nHello\n" },
        { "Gmail, Spanish", "\n\nEl mié, 12 jun 2019 a las 10:00, Equipo (<equipo@example.org>) escribió:\n\n> hola\n" },
        { "Gmail, Portuguese", "\n\nEm qua., 12 de jun. de 2019 às 10:00, Equipe <equipe@example.org>\nescreveu:\n\n> ola\n" },
        { "Gmail, Dutch", "\n\nOp wo 12 jun. 2019 om 10:00 schreef Team <team@example.org>:\n\n> hallo\n" },
        { "Gmail, Italian", "\n\nIl giorno mer 12 giu 2019 alle ore 10:00 Team <team@example.org> ha\nscritto:\n\n> ciao\n" },
        { "Gmail, German", "\n\nAm Mi., 12. Juni 2019 um 10:00 Uhr schrieb Team <team@example.org>:\n\n> hallo\n" },
        { "Thunderbird, German", "\n\nAm 12.06.2019 um 10:00 schrieb Team:\n> hallo\n" },
        { "Gmail, Polish", "\n\nśr., 12 cze 2019 o 10:00 Team <team@example.org> napisał(a):\n\n> czesc\n" },
        { "Gmail, Russian", "\n\nср, 12 июн. 2019 г. в 10:00, Team <team@example.org>:\n\n> privet\n" },
        { "Apple, Chinese", "\n\n在 2019年6月12日,上午10:00,Team <team@example.org> 写道:\n\n> hi\n" },
        { "Gmail, Japanese", "\n\n2019年6月12日(水) 10:00 Team <team@example.org>:\n\n> hi\n" },
        { "Gmail, Korean", "\n\n2019년 6월 12일 (수) 오전 10:00, Team <team@example.org>님이 작성:\n\n> hi\n" },
        { "Gmail, Swedish", "\n\nons 12 juni 2019 kl. 10:00 skrev Team <team@example.org>:\n\n> hej\n" },
        { "Gmail, Danish", "\n\nDen ons. 12. jun. 2019 kl. 10.00 skrev Team <team@example.org>:\n\n> hej\n" },
        { "Gmail, Finnish", "\n\nke 12. kesäk. 2019 klo 10.00 Team (team@example.org) kirjoitti:\n\n> hei\n" },
        { "Gmail, Czech", "\n\nst 12. 6. 2019 v 10:00 odesílatel Team <team@example.org> napsal:\n\n> ahoj\n" },
        { "Gmail, Turkish", "\n\nTeam <team@example.org>, 12 Haz 2019 Çar, 10:00 tarihinde şunu yazdı:\n\n> selam\n" },
        { "Gmail, Hungarian", "\n\nTeam <team@example.org> ezt írta (időpont: 2019. jún. 12., Sze, 10:00):\n\n> szia\n" },
        { "Gmail, Romanian", "\n\nÎn mie., 12 iun. 2019 la 10:00, Team <team@example.org> a scris:\n\n> salut\n" },
        { "Gmail, Greek", "\n\nΣτις Τετ, 12 Ιουν 2019 στις 10:00 π.μ., ο χρήστης Team <team@example.org> έγραψε:\n\n> geia\n" },
        { "Gmail, Arabic", "\n\n‫في الأربعاء، 12 يونيو 2019 في 10:00 ص تمت كتابة ما يلي بواسطة ‪Team‬‏ <‪team@example.org‬‏>:‬\n\n> salam\n" },
        { "Gmail, Vietnamese", "\n\nVào Th 4, 12 thg 6, 2019 vào lúc 10:00 Team <team@example.org> đã\nviết:\n\n> chao\n" },
        { "Gmail, Indonesian", "\n\nPada tanggal Rab, 12 Jun 2019 pukul 10.00 Team <team@example.org>\nmenulis:\n\n> halo\n" },
        { "Zoho, English", "\n\n---- On Wed, 12 Jun 2019 10:00:00 +0200 Team <team@example.org> wrote ----\n\nhello\n" },
        { "Zoho, French", "\n\n---- Le mer., 12 juin 2019 10:00:00 +0200 Team <team@example.org> a écrit ----\n\nhello\n" },
        { "Outlook, English", "\n\nFrom: Team <team@example.org>\nSent: Wednesday, June 12, 2019 10:00 AM\nTo: Me\nSubject: hello\n\nhello\n" },
        { "Outlook, German", "\n\nVon: Team <team@example.org>\nGesendet: Mittwoch, 12. Juni 2019 10:00\nAn: Me\nBetreff: hello\n\nhello\n" },
        { "Outlook, Italian", "\n\nDa: Team <team@example.org>\nInviato: mercoledì 12 giugno 2019 10:00\nA: Me\nOggetto: hello\n\nhello\n" },
        { "Outlook, Dutch", "\n\nVan: Team <team@example.org>\nVerzonden: woensdag 12 juni 2019 10:00\nAan: Me\nOnderwerp: hello\n\nhello\n" },
        { "Outlook, Norwegian", "\n\nFra: Team <team@example.org>\nSendt: 12. juni 2019 10:00\nTil: Me\nEmne: hello\n\nhello\n" },
        { "Outlook, Spanish", "\n\nDe: Team <team@example.org>\nEnviado el: miércoles, 12 de junio de 2019 10:00\nPara: Me\nAsunto: hello\n\nhello\n" },
        { "Lotus Notes, French", "\n\nDe :        \"Team\" <team@example.org>\nA :        moi\nDate :        12/06/2019 10:00\nObjet :        hello\n\nhello\n" },
        { "Lotus Notes, English", "\n\n\"Team\" <team@example.org> wrote on 12/06/2019 10:00:00:\n\n> hello\n" },
        { "Horde", "\n\nQuoting Team <team@example.org>:\n\n> hello\n" },
        { "Roundcube", "\n\nOn 2019-06-12 10:00, Team wrote:\n> hello\n" },
        { "Mail of Windows", "\n\nSent from Mail for Windows\n\nFrom: Team\nSent: Wednesday, 12 June 2019 10:00\nTo: Me\nSubject: hello\n\nhello\n" },
        { "Mail of Orange", "\n\nEnvoyé depuis l'application Mail Orange\n\n> ----------------------------------------\n> De : Team\n> Date : 12/06/2019 10:00\n> A : moi\n> Objet : hello\n>\n> hello\n" },
        { "Samsung", "\n\nEnvoyé depuis mon smartphone Samsung Galaxy.\n-------- Message d'origine --------\nDe : Team <team@example.org>\nDate : 12/06/2019 10:00 (GMT+01:00)\nÀ : moi\nObjet : hello\n\nhello\n" },
        { "A dash and a name", "\n\n-Marie Dupont\n" },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Of_AnswerAboveAQuotation_IsTheAnswer(string client, string below)
    {
        Assert.NotEmpty(client);
        Assert.Equal(Answer, NewTexts.Of(Answer + below).Text);
    }

    [Fact]
    public void Of_ListDirectlyAboveTheHeaders_IsKept() =>
        Assert.Equal(Answer, NewTexts.Of(Answer + "\nDe : Team <team@example.org>\nEnvoyé : mercredi 12 juin 2019 10:00\nÀ : moi\nObjet : hello\n\nhello").Text);

    [Fact]
    public void Of_ParagraphsOfAnOfficeProgram_StandUnderEachOther() => Assert.Equal(
        "Lundi 9h-12h\nMardi fermé\n\nMerci",
        NewTexts.Of(HtmlText.Of("<p class=MsoNormal>Lundi 9h-12h</p>\n<p class=MsoNormal>Mardi fermé</p><p class=MsoNormal>&nbsp;</p><p class=MsoNormal>Merci</p>")).Text);
}
