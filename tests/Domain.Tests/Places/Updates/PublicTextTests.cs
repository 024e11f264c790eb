using Soliguide.Domain.Places;
using Soliguide.Domain.Places.Sheets;
using Soliguide.Domain.Places.Updates;

namespace Soliguide.Domain.Tests.Places.Updates;

public sealed class PublicTextTests
{
    [Theory]
    [InlineData("Appelez le 06 12 34 56 78")]
    [InlineData("tel. 0612345678")]
    [InlineData("06.12.34.56.78 le matin")]
    [InlineData("06-12-34-56-78")]
    [InlineData("06/12/34/56/78")]
    [InlineData("06 12-34-56-78")]
    [InlineData("(06) 12 34 56 78")]
    [InlineData("0 800 123 456, gratuit")]
    [InlineData("+33 6 12 34 56 78")]
    [InlineData("+33 (0)1.99.00.12.34")]
    [InlineData("+33612345678")]
    [InlineData("0033 6 12 34 56 78")]
    [InlineData("٠٦ ١٢ ٣٤ ٥٦ ٧٨")]
    [InlineData("02 345 67 89")]
    [InlineData("Écrivez à accueil@example.org")]
    [InlineData("accueil (at) example.org")]
    [InlineData("Voir https://example.org/x")]
    [InlineData("voir www.example.org")]
    [InlineData("Nous accueillons au 12 rue des Lilas")]
    [InlineData("12, avenue Foch")]
    [InlineData("3 bis bd. Voltaire")]
    [InlineData("7 allée des tilleuls, 75011 Paris")]
    [InlineData("3 place de la République")]
    [InlineData("10 cours d’Estienne")]
    public void HoldsPrivateWords_NumberAddressOrLink_IsSeen(string text) => Assert.True(PublicText.HoldsPrivateWords(text));

    [Theory]
    [InlineData("Fermé du 05/08/2019 au 18/08/2019, puis ouvert de 9h à 12h30")]
    [InlineData("Fermé 05/08-18/08")]
    [InlineData("Fermé 05/08-18/08/19")]
    [InlineData("Réouverture le 19.08.2019, 75011 Paris")]
    [InlineData("Saison 2019-2020, de 0930-1230")]
    [InlineData("Le 2019-08-05")]
    [InlineData("9.30-12.30 14.00-18.00")]
    [InlineData("Lundi 9:30-12:30, mardi 14 h à 18 h")]
    [InlineData("Pensez à apporter une pièce d’identité.")]
    [InlineData("1 place par personne, 3 cours de français, 2 places")]
    [InlineData("Appelez le 115 ou le 3949")]
    [InlineData("Plus d’accueil rue Foch")]
    [InlineData("75011 Paris et 93200 Saint-Denis")]
    public void HoldsPrivateWords_OrdinaryText_IsNot(string text) => Assert.False(PublicText.HoldsPrivateWords(text));

    [Fact]
    public void Check_ANumberInAPublicText_IsRefusedBesideItsField()
    {
        var sheet = new PlaceSheet(PlaceKey.Parse("fr-75-1"), "Accueil", "Europe/Paris");
        var today = new DateOnly(2019, 7, 1);
        var forGood = new AnswerContent.ClosedForGood("Voir 06 12 34 56 78");
        var message = new AnswerContent.Changes([new Period("p", PeriodKind.Closure, today, today.AddDays(3)) { Text = "a@example.org" }]);

        Assert.Equal([("closedForGood.text", "TEXT_HOLDS_CONTACT")], Against(forGood));
        Assert.Equal([("changes.periods[0].text", "TEXT_HOLDS_CONTACT")], Against(message));
        Assert.Empty(Against(new AnswerContent.ClosedForGood("Voir la mairie.")));

        IEnumerable<(string Field, string Code)> Against(AnswerContent content) =>
            AnswerRules.Check(new Submission("s", content, Channel.Call, "nadia", default), sheet, today).Select(problem => (problem.Field, problem.Code));
    }
}
