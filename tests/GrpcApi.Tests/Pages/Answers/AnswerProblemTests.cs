using System.Net;
using Soliguide.GrpcApi.Tests.Support;

namespace Soliguide.GrpcApi.Tests.Pages.Answers;

/// <summary>What cannot be taken comes back beside its field.</summary>
[Collection(HouseTests.Name)]
public sealed class AnswerProblemTests(House house)
{
    [Fact]
    public async Task Post_WhatCannotBeUnderstood_SaysSoBesideEachFieldAndKeepsWhatWasTyped()
    {
        var person = new AnswerHouse(house);

        var page = await person.Answer(("choix", "horaires"), ("hdu", "bientôt"), ("hau", ""), ("h3", "le matin"), ("message", "Appelez le 01 99 00 12 34"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Il reste 4 points à corriger", page.Text, StringComparison.Ordinal);
        foreach (var field in (string[])["hdu", "hau", "h3", "message"])
        {
            Assert.Contains($"href=\"#{field}\"", page.Html, StringComparison.Ordinal);
            Assert.Contains($"id=\"e-{field}\"", page.Html, StringComparison.Ordinal);
            Assert.Matches($"id=\"{field}\"[^>]*aria-invalid=\"true\"[^>]*aria-describedby=\"e-{field}", page.Html);
        }

        Assert.Contains("« bientôt » n’est pas une date", page.Text, StringComparison.Ordinal);
        Assert.Contains("mercredi : nous ne comprenons pas « le matin »", page.Text, StringComparison.Ordinal);
        Assert.Contains("type=\"text\" id=\"hdu\" name=\"hdu\" value=\"bientôt\"", page.Html, StringComparison.Ordinal);
        Assert.False(person.HasHeard(person.Keys[0]));
    }

    [Theory]
    [InlineData("au", "Le dernier jour est avant le premier.", "choix=ferme", "du=2019-08-18", "au=2019-08-05")]
    [InlineData("au", "Cette période est déjà terminée.", "choix=ferme", "du=2019-06-01", "au=2019-06-05")]
    [InlineData("au2", "Le dernier jour est avant le premier.", "choix=ferme", "du=2019-08-05", "au=2019-08-18", "du2=2019-12-31", "au2=2019-12-24")]
    [InlineData("le", "Choisissez un jour à venir.", "choix=plus-tard", "le=2019-07-10")]
    [InlineData("mail", "Cette adresse mail n’est pas complète.", "choix=pas-moi", "mail=accueil")]
    [InlineData("services", "Cochez au moins un service.", "choix=service", "sdu=2019-08-05", "sau=2019-08-18")]
    [InlineData("choix", "Choisissez une réponse.", "message=")]
    [InlineData("h2", "mardi : deux ouvertures se chevauchent.", "choix=horaires", "hdu=2019-08-05", "hau=2019-08-18", "h2=9h-12h 11h-14h")]
    [InlineData("h1", "Indiquez au moins une ouverture", "choix=horaires", "hdu=2019-08-05", "hau=2019-08-18")]
    [InlineData("numero", "Écrivez le nouveau numéro", "choix=rien", "tel=non", "numero=12")]
    public async Task Post_WhatTheRulesRefuse_SaysSoInFrenchBesideItsField(string field, string words, params string[] form)
    {
        var person = new AnswerHouse(house);

        var page = await person.Answer([.. form.Select(pair => (pair.Split('=')[0], pair.Split('=')[1]))]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(words, page.Text, StringComparison.Ordinal);
        Assert.Contains($"id=\"e-{field}\"", page.Html, StringComparison.Ordinal);
        Assert.Contains($"id=\"{field}\"", page.Html, StringComparison.Ordinal);
        Assert.False(person.HasHeard(person.Keys[0]));
    }
}
