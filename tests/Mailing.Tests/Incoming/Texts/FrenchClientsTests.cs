using Soliguide.Mailing.Incoming.Texts;

namespace Soliguide.Mailing.Tests.Incoming.Texts;

/// <summary>What the mail programs of French structures put around an answer. The shapes are theirs, the words invented.</summary>
public sealed class FrenchClientsTests
{
    private const string Answer = "Bonjour,\n\nnous fermons du 5 au 25 août.\n\nCordialement,\nAmélie";

    public static TheoryData<string, string> Shapes { get; } = new()
    {
        { "Thunderbird", "\n\nLe 12/06/2019 à 10:00, L’équipe du guide a écrit :\n> Bonjour,\n> une question.\n" },
        { "Thunderbird, wrapped", "\n\nLe 12/06/2019 à 10:00, L’équipe du guide\n<equipe@guide.example.org> a écrit :\n>\n> Une question.\n" },
        { "Gmail", "\n\nLe mer. 12 juin 2019 à 10:00, L’équipe du guide <equipe@guide.example.org> a\nécrit :\n\n> Une question.\n>\n" },
        { "Gmail, without marks", "\n\nLe mer. 12 juin 2019 à 10:00, L’équipe du guide <equipe@guide.example.org>\na écrit :\n\nUne question.\n" },
        { "Outlook", "\n\nDe : L’équipe du guide <equipe@guide.example.org>\nEnvoyé : mercredi 12 juin 2019 10:00\nÀ : accueil@structure.example.org\nObjet : Votre lieu\n\nUne question.\n" },
        { "Outlook, rule above", "\n\n________________________________\nDe : L’équipe du guide\nEnvoyé : mercredi 12 juin 2019 10:00:00\nÀ : Accueil\nCc : Direction\nObjet : Votre lieu\n\nUne question.\n" },
        { "Outlook, dashes above", "\n\n-----Message d'origine-----\nDe : L’équipe du guide\nEnvoyé : mercredi 12 juin 2019\nÀ : Accueil\nObjet : Votre lieu\n\nUne question.\n" },
        { "Outlook, stars", "\n\n*De :* L’équipe du guide <equipe@guide.example.org>\n*Envoyé :* mercredi 12 juin 2019 10:00\n*À :* Accueil\n*Objet :* Votre lieu\n\nUne question.\n" },
        { "Windows 10", "\n\nProvenance : Courrier pour Windows 10\n\nDe : L’équipe du guide\nEnvoyé le :mercredi 12 juin 2019 10:00\nÀ : Accueil\nObjet :Votre lieu\n\nUne question.\n" },
        { "Orange", "\n\n> Message du 12/06/19 10:00\n> De : \"L’équipe du guide\" <equipe@guide.example.org>\n> A : accueil@structure.example.org\n> Copie à : \n> Objet : Votre lieu\n> \n> Une question.\n" },
        { "Orange, without marks", "\n\n\nMessage du 12/06/19 10:00\nDe : \"L’équipe du guide\" <equipe@guide.example.org>\nA : accueil@structure.example.org\nCopie à : \nObjet : Votre lieu\n\nUne question.\n" },
        { "La Poste", "\n\n--\n\n\n> Message du 12/06/19 10:00\n> De : \"L’équipe du guide\" <equipe@guide.example.org>\n> Objet : Votre lieu\n>\n> Une question.\n" },
        { "Free, Zimbra", "\n\n----- Mail original -----\nDe: \"L’équipe du guide\" <equipe@guide.example.org>\nÀ: accueil@structure.example.org\nEnvoyé: Mercredi 12 Juin 2019 10:00:00\nObjet: Votre lieu\n\nUne question.\n" },
        { "Zimbra, headers only", "\n\n\nDe: \"L’équipe du guide\" <equipe@guide.example.org> \nÀ: \"accueil\" <accueil@structure.example.org> \nEnvoyé: Mercredi 12 Juin 2019 10:00:00 \nObjet: Votre lieu \n\nUne question. \n" },
        { "SFR", "\n\n---- Message d'origine ----\nDe : L’équipe du guide <equipe@guide.example.org>\nDate : 12/06/2019 10:00 (GMT+01:00)\nÀ : accueil@structure.example.org\nObjet : Votre lieu\n\nUne question.\n" },
        { "Free, Roundcube", "\n\nLe 2019-06-12 10:00, L’équipe du guide a écrit :\n> Une question.\n" },
        { "Yahoo", "\n\n    Le mercredi 12 juin 2019 à 10:00:00 UTC+2, L’équipe du guide <equipe@guide.example.org> a écrit :  \n \n Une question.\n" },
        { "iPhone", "\n\nEnvoyé de mon iPhone\n\n> Le 12 juin 2019 à 10:00, L’équipe du guide <equipe@guide.example.org> a écrit :\n> \n> Une question.\n" },
        { "iPhone, without marks", "\n\nEnvoyé de mon iPhone\n\nLe 12 juin 2019 à 10:00, L’équipe du guide <equipe@guide.example.org> a écrit :\n\n﻿Une question.\n" },
        { "Samsung", "\n\n\nEnvoyé depuis mon appareil Galaxy\n\n\n-------- Message d'origine --------\nDe : L’équipe du guide <equipe@guide.example.org>\nDate : 12/06/2019 10:00 (GMT+01:00)\nÀ : accueil@structure.example.org\nObjet : Votre lieu\n\nUne question.\n" },
        { "Outlook for Android", "\n\nTélécharger Outlook pour Android<https://aka.ms/ghei36>\n________________________________\nFrom: L’équipe du guide\nSent: Wednesday, June 12, 2019 10:00:00 AM\nTo: Accueil\nSubject: Votre lieu\n\nUne question.\n" },
        { "Proton", "\n\nEnvoyé avec la messagerie sécurisée ProtonMail.\n\n‐‐‐‐‐‐‐ Original Message ‐‐‐‐‐‐‐\nLe mercredi 12 juin 2019 à 10:00, L’équipe du guide <equipe@guide.example.org> a écrit :\n\n> Une question.\n" },
        { "Thunderbird, forwarded below", "\n\n-------- Message transféré --------\nSujet : Votre lieu\nDate : Wed, 12 Jun 2019 10:00:00 +0200\nDe : L’équipe du guide <equipe@guide.example.org>\nPour : accueil@structure.example.org\n\nUne question.\n" },
        { "No date", "\n\nL’équipe du guide a écrit :\n> Une question.\n" },
        { "Yahoo on a phone", "\n\nEnvoyé de Yahoo Mail pour Android\n\n  Le jeu., juin 13, 2019 à 10:02, L’équipe du guide<equipe@guide.example.org> a écrit :   Une question.\n" },
        { "Legal notice", "\n\nCe message et toutes les pièces jointes sont confidentiels et établis à l’intention exclusive de ses destinataires.\n" },
        { "Signature with hours", "\n\n-- \nAccueil des Tilleuls\nOuvert du lundi au vendredi de 9h à 17h\n" },
        { "Virus scanner", "\n\n<https://www.avast.com/> Garanti sans virus. www.avast.com\n" },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Of_AnswerAboveAQuotation_IsTheAnswer(string client, string below)
    {
        Assert.NotEmpty(client);
        Assert.Equal(Answer, NewTexts.Of(Answer + below).Text);
        Assert.Equal(Answer, NewTexts.Of((Answer + below).Replace("\n", "\r\n", StringComparison.Ordinal)).Text);
    }

    [Theory]
    [InlineData("Le 12/06/2019 à 10:00, L’équipe du guide a écrit :\n> Une question.\n\nRien ne change.\n")]
    [InlineData("> Une question.\n\nRien ne change.\n")]
    [InlineData("> Que se passe-t-il cet été ?\nRien ne change.\n> Merci.\n")]
    public void Of_AnswerBelowOrBetween_IsTheAnswer(string body) => Assert.Equal("Rien ne change.", NewTexts.Of(body).Text);

    [Theory]
    [InlineData("on ferme en août")]
    [InlineData("Le centre ferme le 5 août")]
    public void Of_AnswerThatBeginsLikeAnAnnouncement_IsTheAnswer(string answer) => Assert.Equal(
        answer,
        NewTexts.Of($"{answer}\nLe mer. 12 juin 2019 à 10:00, L’équipe du guide <equipe@guide.example.org> a écrit :\n> Une question.\n").Text);

    [Theory]
    [InlineData("Le 14 juillet nous sommes fermés.\nLe 15 aussi.")]
    [InlineData("De : 9h à 12h\nÀ : la mairie")]
    [InlineData("Le directeur vous a écrit : nous fermons le 12.")]
    [InlineData("Envoyé de mon bureau, nous fermons le 12 juillet.")]
    [InlineData("- fermé le lundi\n- fermé le mardi")]
    public void Of_WordsThatLookLikeAProgram_AreKept(string words) => Assert.Equal(words, NewTexts.Of(words).Text);

    [Fact]
    public void Of_LetterPassedOnWithoutAWord_IsMarkedAsNotTheirs()
    {
        var text = NewTexts.Of("---------- Message transféré ----------\nDe : L’équipe <equipe@guide.example.org>\nDate : 12 juin\nObjet : Votre lieu\n\nRien ne change ?\n");
        Assert.Equal(new NewText("Rien ne change ?", Cut: false, OnlyQuoted: true), text);
    }

    [Theory]
    [InlineData("<div>Rien ne change.</div><div class=\"gmail_quote\"><div class=\"gmail_attr\">Le mer. 12 juin 2019 à 10:00, X &lt;x@example.org&gt; a écrit :<br></div><blockquote>Une question.</blockquote></div>")]
    [InlineData("<html><head><style>p{}</style></head><body><p>Rien&nbsp;ne change.</p><div class=moz-cite-prefix>Le 12/06/2019 à 10:00, X a écrit&nbsp;:<br></div><blockquote type=cite><p>Une question.</p></blockquote></body></html>")]
    [InlineData("<p>Rien ne change.</p><hr><div id=divRplyFwdMsg><b>De :</b> X<br><b>Envoyé :</b> mercredi<br><b>À :</b> Y<br><b>Objet :</b> Votre lieu</div><p>Une question.</p>")]
    [InlineData("<pre>Rien ne change.\n\n</pre><div class=\"moz-signature\">Ouvert de 9h à 17h</div>")]
    public void Of_Html_IsTheAnswer(string html) => Assert.Equal("Rien ne change.", NewTexts.Of(HtmlText.Of(html)).Text);
}
