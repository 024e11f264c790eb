using Soliguide.Domain;
using Soliguide.Mailing.Incoming.Facts;
using Soliguide.Mailing.Incoming.Texts;

namespace Soliguide.Mailing.Tests.Incoming.Facts;

/// <summary>Days and hours as French people write them, one at a time.</summary>
public sealed class FactReaderTests
{
    [Theory]
    [InlineData("Fermé du 5 au 25 août.", "closed 2019-08-05..2019-08-25")]
    [InlineData("Fermé du 5/8 au 25/8", "closed 2019-08-05..2019-08-25")]
    [InlineData("Fermé du 05.08.2019 au 25.08.2019", "closed 2019-08-05..2019-08-25")]
    [InlineData("fermé 5-25 aout", "closed 2019-08-05..2019-08-25")]
    [InlineData("Fermé du 2019-08-05 au 2019-08-25", "closed 2019-08-05..2019-08-25")]
    [InlineData("Fermé du 28 juillet au 3 août", "closed 2019-07-28..2019-08-03")]
    [InlineData("Fermé du 28 au 3 août", "closed 2019-07-28..2019-08-03")]
    [InlineData("Fermé du 23 décembre au 3 janvier", "closed 2019-12-23..2020-01-03")]
    [InlineData("Fermé du 1er février au 28 février", "closed 2020-02-01..2020-02-28")]
    [InlineData("Fermé entre le 5 et le 25 août", "closed 2019-08-05..2019-08-25")]
    [InlineData("Fermé à compter du 5 août et jusqu'au 25 août", "closed 2019-08-05..2019-08-25")]
    [InlineData("Fermé à partir du 5 août pour 3 semaines", "closed 2019-08-05..2019-08-25")]
    [InlineData("Fermé en juillet et août", "closed 2019-07-01..2019-08-31")]
    [InlineData("Fermé de mi-juillet à fin août", "closed 2019-07-15..2019-08-31")]
    [InlineData("Fermé jusqu'à nouvel ordre", "closed 2019-06-13..")]
    [InlineData("Fermé jusqu'à fin août", "closed 2019-06-13..2019-08-31")]
    [InlineData("Fermé la semaine prochaine", "closed 2019-06-17..2019-06-23")]
    [InlineData("Fermés les 14 juillet et 15 août", "closed 2019-07-14..2019-07-14 | closed 2019-08-15..2019-08-15")]
    [InlineData("Nous ne serons pas fermés du 5 au 25 août", "nothing")]
    [InlineData("Fermé l'après-midi en août", "")]
    [InlineData("Fermé le lundi en août", "")]
    [InlineData("Nous fermons à 16h en août", "")]
    [InlineData("Nous fermerons peut-être du 5 au 25 août", "")]
    [InlineData("Sommes-nous censés fermer du 5 au 25 août ?", "")]
    [InlineData("Nous avons été fermés du 5 au 25 août l'an dernier", "")]
    [InlineData("La directrice est absente du 5 au 25 août", "")]
    [InlineData("Nous fermons le 12 juillet", "")]
    [InlineData("Fermé début août", "")]
    [InlineData("Fermé du 31 juin au 45 août", "")]
    [InlineData("Appelez le 01 99 00 05 08", "")]
    [InlineData("Fermé du 1er au 7 et du 20 au 31 août", "closed 2019-08-01..2019-08-07 | closed 2019-08-20..2019-08-31")]
    [InlineData("Fermé du 4 juillet au soir au 26 août au matin", "closed 2019-07-05..2019-08-25")]
    [InlineData("fermé du 5 aout jusqu au 25", "closed 2019-08-05..2019-08-25")]
    [InlineData("Fermé du 8 juillet jusqu'à la rentrée", "closed 2019-07-08..2019-09-01")]
    [InlineData("On ferme le 5 août pour deux semaines", "closed 2019-08-05..2019-08-18")]
    [InlineData("Fermeture le 2 août, réouverture à la rentrée", "closed 2019-08-02..2019-09-01")]
    [InlineData("Fermé en juillet et la première quinzaine d'août", "closed 2019-07-01..2019-08-15")]
    [InlineData("Fermé du lundi 5 au vendredi 24 août", "")]
    [InlineData("Nous serons fermés jusqu'au 25 août", "")]
    [InlineData("Fermé trois semaines cet été", "")]
    [InlineData("La cuisine est fermée en août", "")]
    [InlineData("Le CCAS ferme en août, l'épicerie reste ouverte", "")]
    [InlineData("Pour le vestiaire : fermé en août. Pour l'épicerie : ouverte", "")]
    [InlineData("En 2018 nous avons fermé du 6 au 31 août", "")]
    [InlineData("On ferme. La kermesse a lieu le 3 août", "")]
    [InlineData("Nous fermerons définitivement en décembre", "")]
    [InlineData("Notre adresse mail n'existe plus", "")]
    [InlineData("Mme Roy me remplace du 5 au 25 août", "")]
    [InlineData("Nous restons ouverts en juillet", "")]
    [InlineData("Nous restons ouverts, même en août", "nothing")]
    [InlineData("Ma collègue est en vacances en août. Rien ne change.", "nothing")]
    [InlineData("Quand il fait trop chaud nous fermons à midi, sinon rien à signaler", "")]
    [InlineData("Idem que l'an passé", "")]
    [InlineData("Reprise le 3 septembre. Fermé en août.", "closed 2019-08-01..2019-09-02")]
    [InlineData("Fermeture : semaines 31, 32 et 33", "closed 2019-07-29..2019-08-18")]
    [InlineData("Fermé le 5 août, 7 et 9 aussi", "")]
    [InlineData("Pas de douches du 5 au 25 août", "stops shower 2019-08-05..2019-08-25")]
    [InlineData("Nous sommes fermés du 5 au 25 août, les repas sont servis en face", "closed 2019-08-05..2019-08-25")]
    [InlineData("On ferme pas cette année ! Les autres années oui mais là non.", "nothing")]
    [InlineData("Aucune semaine de fermeture cet été", "nothing")]
    [InlineData("Nous ne fermons pas avant le 20 juillet", "")]
    [InlineData("Ouvert en juin, fermé tout l'été", "closed 2019-07-06..2019-09-01")]
    [InlineData("Fermeture du 24 décembre au 2 janvier, pour l'été on ferme pas", "closed 2019-12-24..2020-01-02")]
    [InlineData("L'été dernier nous avions fermé du 1er au 15 août, cette année ce sera du 5 au 18 août.", "closed 2019-08-05..2019-08-18")]
    [InlineData("Nous restons ouverts, seule la distribution alimentaire est suspendue du 29/07 au 18/08.", "stops food_distribution 2019-07-29..2019-08-18")]
    [InlineData("La mairie est fermée du 1er au 15 août mais nous, on reste ouvert.", "nothing")]
    [InlineData("Nous fermons tous les ans en août mais cette année nous allons rester ouverts", "nothing")]
    [InlineData("Si on trouve des bénévoles, fermé seulement du 5 au 11 août", "")]
    [InlineData("Fermé du 12 juillet au soir jusqu'à la rentrée (lundi 2 septembre).", "closed 2019-07-13..2019-09-01")]
    [InlineData("Nous fermons une semaine, celle du 15 août.", "closed 2019-08-12..2019-08-18")]
    [InlineData("En août, nous prenons 3 semaines de congés : retour le 26.", "closed 2019-08-05..2019-08-25")]
    [InlineData("Ouvert jusqu'au 16 août inclus, ensuite fermé jusqu'au 1er septembre inclus", "closed 2019-08-17..2019-09-01")]
    [InlineData("L'association a fermé définitivement en décembre dernier.", "forgood")]
    [InlineData("Fermé du lundi 22 juillet\nau vendredi 9 août", "closed 2019-07-22..2019-08-09")]
    [InlineData("Fermé en août. Nous reprenons le 26.", "closed 2019-08-01..2019-08-25")]
    [InlineData("Fermé en août. Nous sommes au 12 rue des Lilas.", "closed 2019-08-01..2019-08-31")]
    [InlineData("Le samedi 22 juin, fête de quartier de 14h à 18h. Sinon pas de fermeture cet été.", "nothing")]
    [InlineData("Merci d'écrire à a@example.org", "wrong a@example.org")]
    [InlineData("Pour toute question, écrivez à a@example.org", "")]
    public void Read_OneSentence_IsThisFact(string words, string expected) => Assert.Equal(expected, Sure(words));

    [Theory]
    [InlineData("Du 8 juillet au 30 août : lun-ven 9h-12h et 14h-17h", "Mon 09:00-12:00,14:00-17:00 Tue 09:00-12:00,14:00-17:00 Wed 09:00-12:00,14:00-17:00 Thu 09:00-12:00,14:00-17:00 Fri 09:00-12:00,14:00-17:00")]
    [InlineData("Du 8 juillet au 30 août, mardi 9:30-12:00, jeudi 14h à 18h30", "Tue 09:30-12:00 Thu 14:00-18:30")]
    [InlineData("Du 8 juillet au 30 août ouvert de 9 à 12h le samedi", "Sat 09:00-12:00")]
    [InlineData("Du 8 juillet au 30 août ouvert tous les jours de 12h à 13h30", "Mon 12:00-13:30 Tue 12:00-13:30 Wed 12:00-13:30 Thu 12:00-13:30 Fri 12:00-13:30 Sat 12:00-13:30 Sun 12:00-13:30")]
    [InlineData("Horaires du 8 juillet au 30 août :\nLundi : 9h-12h\nMardi : fermé\nMercredi : 9h-12h et 14h-17h", "Mon 09:00-12:00 Wed 09:00-12:00,14:00-17:00")]
    [InlineData("Du 8 juillet au 30 août :\n- lundi 9h-12h\n- jeudi 14h-17h", "Mon 09:00-12:00 Thu 14:00-17:00")]
    [InlineData("Du 8 juillet au 30 août, lundi mardi jeudi 9h-12h30 seulement", "Mon 09:00-12:30 Tue 09:00-12:30 Thu 09:00-12:30")]
    [InlineData("Du 8 juillet au 30 août fermé les après-midis (ouvert de 9h à 12h le mardi)", "Tue 09:00-12:00")]
    [InlineData("Du 8 juillet au 30 août entre 20h et minuit", "")]
    public void Read_Hours_AreAWeek(string words, string week) =>
        Assert.Equal(week.Length == 0 ? "" : $"hours 2019-07-08..2019-08-30 {week}", Sure(words));

    [Fact]
    public void Read_LetterPassedOn_HasNoFacts() =>
        Assert.Empty(FactReader.Read(new NewText("Fermé du 5 au 25 août.", Cut: false, OnlyQuoted: true), Summer.Facts));

    [Fact]
    public void Read_SameTwice_IsTheSame() =>
        Assert.Equal(Read("Fermé du 5 au 25 août. Pas de douches en juillet."), Read("Fermé du 5 au 25 août. Pas de douches en juillet."));

    private static string Sure(string words) =>
        string.Join(" | ", Read(words).Where(f => f.Confidence > Confidence.Low).Select(FactWords.Of));

    private static ValueList<Fact> Read(string words) => FactReader.Read(NewTexts.Of(words), Summer.Facts);
}
