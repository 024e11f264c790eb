using Soliguide.Domain;
using Soliguide.Domain.Places;
using Soliguide.Domain.Places.Sheets;
using Soliguide.Domain.Places.Updates;
using Soliguide.Mailing.Incoming.Facts;
using Soliguide.Mailing.Incoming.Texts;

namespace Soliguide.Mailing.Tests.Incoming.Facts;

public sealed class ProposedAnswersTests
{
    private static readonly ValueList<PlaceService> Services = [new("s1", "shower"), new("s2", "laundry"), new("s3", "laundry")];

    [Fact]
    public void Of_NothingChanges_IsPlain()
    {
        var proposed = Propose("Rien ne change.");
        Assert.IsType<AnswerContent.NothingChanges>(proposed.Content);
        Assert.True(proposed.IsPlain);
        Assert.Empty(proposed.Left);
    }

    [Theory]
    [InlineData("Rien ne change. Nous fermerons peut-être en août.")]
    [InlineData("Rien ne change sauf le téléphone.")]
    [InlineData("Rien ne change, mais voici notre nouveau numéro : 01 99 00 00 01.")]
    [InlineData("Rien ne change. Avez-vous notre site ?")]
    [InlineData("Rien ne change. Appelez-nous au 01 99 00 00 01.")]
    public void Of_NothingChangesBesideSomethingElse_IsNotPlain(string words) => Assert.False(Propose(words).IsPlain);

    [Theory]
    [InlineData("Rien ne change sauf le téléphone.")]
    [InlineData("Pas de changement, mais notre adresse a changé.")]
    public void Of_NothingChangesButSomethingElse_IsLeftToAPerson(string words) => Assert.Null(Propose(words).Content);

    [Fact]
    public void Of_NothingChangesAboveASignature_IsPlain() =>
        Assert.True(Propose("Bonjour,\nRien ne change.\nCordialement,\nAccueil, 12 rue des Acacias, 01 99 00 00 01").IsPlain);

    [Fact]
    public void Of_ClosureAndStoppedService_AreChanges()
    {
        var proposed = Propose("Fermé du 5 au 25 août. Pas de douches en juillet.");
        var changes = Assert.IsType<AnswerContent.Changes>(proposed.Content);
        Assert.Equal(
            [
                new Period("m-1", PeriodKind.Closure, new DateOnly(2019, 8, 5), new DateOnly(2019, 8, 25)),
                new Period("m-2", PeriodKind.Closure, new DateOnly(2019, 7, 1), new DateOnly(2019, 7, 31)) { ServiceId = "s1" },
            ],
            changes.Periods);
        Assert.False(proposed.IsPlain);
    }

    [Fact]
    public void Of_ServiceThatIsTwiceThere_IsLeftToAPerson()
    {
        var proposed = Propose("Pas de laverie en juillet.");
        Assert.Null(proposed.Content);
        Assert.Single(proposed.Left);
    }

    [Theory]
    [InlineData("Nous fermons définitivement. Rien ne change en août, fermé du 5 au 25 août.")]
    [InlineData("Nous ne savons pas encore.")]
    [InlineData("Bonjour.")]
    public void Of_NoAgreement_IsLeftToAPerson(string words) => Assert.Null(Propose(words).Content);

    [Theory]
    [InlineData("Fermé du 5 au 25 août. En juillet, ouvert du lundi au vendredi de 9h à 12h. Cet été, sur rendez-vous.")]
    [InlineData("Fermé à partir du 12 juillet.")]
    [InlineData("Merci d'écrire à a@example.org, je ne suis plus la bonne personne.")]
    [InlineData("Pas encore décidé, recontactez-nous le 1er juillet.")]
    public void Of_ProposedContent_IsTakenByTheRulesOfAnswers(string words)
    {
        var content = Assert.IsAssignableFrom<AnswerContent>(Propose(words).Content);
        var sheet = new PlaceSheet(new PlaceKey(new TerritoryKey("fr", "75"), "1"), "Accueil", "Europe/Paris");
        Assert.Empty(AnswerRules.Check(new Submission("m", content, Channel.Mail, "p", DateTimeOffset.UnixEpoch), sheet, new DateOnly(2019, 6, 13)));
    }

    private static ProposedAnswer Propose(string words) => ProposedAnswers.Of(FactReader.Read(NewTexts.Of(words), Summer.Facts), Services, "m");
}
