using System.Net;
using Soliguide.GrpcApi.Tests.Support;

namespace Soliguide.GrpcApi.Tests.Pages.Answers;

/// <summary>No more letters: the page, and the one click of mail programs.</summary>
[Collection(HouseTests.Name)]
public sealed class StopTests(House house)
{
    [Fact]
    public async Task Stop_AskedAndDone_CanBeTakenBack()
    {
        var person = new AnswerHouse(house);
        Assert.Contains("Leurs fiches restent dans le guide", (await person.Get("/stop")).Text, StringComparison.Ordinal);
        Assert.Null(person.Form.ObjectedAt);

        var sent = await person.Post("/stop", []);
        Assert.Equal((HttpStatusCode.SeeOther, $"/r/{person.Token}/stop"), (sent.Status, sent.Location));
        Assert.NotNull(person.Form.ObjectedAt);
        Assert.Contains("Enregistré le mercredi 10 juillet 2019.", (await person.Get("/stop")).Text, StringComparison.Ordinal);

        await person.Post("/stop", [("annuler", "oui")]);
        Assert.Null(person.Form.ObjectedAt);
    }

    [Fact]
    public async Task Stop_ByTheOneClickOfAMailProgram_NeedsNoPage()
    {
        var person = new AnswerHouse(house);

        var answer = await person.Post("/stop", [("List-Unsubscribe", "One-Click")], agent: null);

        Assert.Equal((HttpStatusCode.OK, ""), (answer.Status, answer.Html));
        Assert.NotNull(person.Form.ObjectedAt);
    }
}
