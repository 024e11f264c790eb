using Soliguide.Browser.Tests.Guide;

namespace Soliguide.Browser.Tests.Support;

/// <summary>Every page there is, once in each of its shapes.</summary>
public static class Addresses
{
    public const string Campaign = "/campagnes/" + PaperSummer.Id;

    /// <summary>The team's pages about a place that answered.</summary>
    public const string Team = "/equipe/lieux/" + PaperPlaces.Closed + "/" + PaperSummer.Id;

    private const string Draft = "/campagnes/" + PaperDraft.Id;

    /// <summary>The pages behind links of letters, in every language.</summary>
    private static IEnumerable<string> Answers =>
    [
        .. ((string[])["fr", "en", "es", "ar"]).SelectMany(language => ((string[])
        [
            $"/r/{PaperAnswers.One}?langue={language}", $"/r/{PaperAnswers.One}?choix=ferme&langue={language}", $"/r/{PaperAnswers.One}?choix=horaires&langue={language}",
            $"/r/{PaperAnswers.Few}?choix=service&langue={language}", $"/r/{PaperAnswers.Few}/merci?langue={language}", $"/r/{PaperAnswers.One}/stop?langue={language}",
            $"/r/{PaperAnswers.Forged}?langue={language}",
        ])),
    ];

    /// <summary>The pages on which a campaign is conducted: one that runs, and one that is being prepared.</summary>
    private static IEnumerable<string> Staff =>
    [
        Campaign + "/conduite", Campaign + "/fin", Campaign + "/plan", Campaign + "/perimetre", Draft + "/lettres?exemple=2&lettre=reminder", Campaign + "/chiffres?avec=" + PaperDraft.Id, Campaign + "/carte",
        Draft + "/conduite", Draft + "/lancement", Draft + "/plan", "/nouvelle-campagne?modele=" + PaperSummer.Id,
    ];

    public static TheoryData<string> All { get; } =
    [
        "/", Campaign, Campaign + "/lieux", Campaign + "/lieux?etape=defaultClosed&territoire=fr-33", .. Staff, "/lieux", "/lieux?territoire=fr-75&categorie=shower",
        "/chercher", "/chercher?besoin=food&ou=Paris&territoire=fr-75", "/chercher?quoi=relais&langue=en", "/chercher?territoire=fr-75&pour=women&age=30&acces=wheelchair", "/chercher?quoi=rien%20de%20tel", "/imprimer/fr-75", "/imprimer/fr-75?besoin=food&langue=en", "/fiche/" + PaperPlaces.Presumed,
        "/fiche/" + PaperPlaces.Partial + "?langue=en", "/fiche/" + PaperPlaces.Referral, "/fiche/" + PaperPlaces.Round, "/fiche/" + PaperPlaces.Unknown, "/borne?territoire=fr-75&langue=en",
        "/lieux/" + PaperPlaces.Presumed, "/lieux/" + PaperPlaces.Closed, "/lieux/" + PaperPlaces.Partial, "/lieux/" + PaperPlaces.Referral,
        "/lieux/" + PaperPlaces.Round, "/lieux/" + PaperPlaces.Unknown, "/r/abcdef", .. Answers, "/erreur/403", "/post", "/lire",
        "/lire/" + PaperReplies.Closure, "/lire/" + PaperReplies.Unmatched, "/lire/transmettre/" + PaperReplies.Closure,
        "/lire/transmettre/" + PaperReplies.Unmatched + "?chercher=accueil", "/lire/courrier/" + PaperMails.Aside, "/personnes/" + PaperPersons.Known, "/personnes/" + PaperPersons.Forgotten,
        "/appels", "/appels/" + PaperSummer.Id + "/fr-75", "/contacts", "/equipe/lieux?mots=n%C2%B0+7", "/equipe/lieux/" + PaperPlaces.Presumed, "/equipe/lieux/" + PaperPlaces.Draft, Team + "/corriger", Team + "/retirer", Team + "/perimetre",
        "/contacts/saisie?lieu=" + PaperContacts.First, "/contacts/import", "/lieux/" + PaperContacts.First + "/contacts", "/equipe", "/equipe/personnes", "/equipe/personnes/nadia", "/equipe/cles", "/equipe/cles/k7f2m4qa",
        "/equipe/journal", "/connexion", "/connexion/inconnu", "/erreur/404", "/erreur/500", "/erreur/503",
    ];
}
