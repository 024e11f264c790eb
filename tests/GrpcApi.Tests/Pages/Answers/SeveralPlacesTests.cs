using System.Net;
using Soliguide.Domain.Places.Updates;
using Soliguide.GrpcApi.Tests.Support;

namespace Soliguide.GrpcApi.Tests.Pages.Answers;

/// <summary>One answer for several places, with exceptions.</summary>
[Collection(HouseTests.Name)]
public sealed class SeveralPlacesTests(House house)
{
    [Fact]
    public async Task Post_ForSeveralPlaces_IsOneAnswerWithExceptions()
    {
        var person = new AnswerHouse(house, places: 4);
        var page = await person.Get();
        Assert.Contains("À mettre à jour (4)", page.Text, StringComparison.Ordinal);

        await person.Answer(("choix", "rien"), ("lieux", person.Keys[0]), ("lieux", person.Keys[1]));

        Assert.True(person.HasHeard(person.Keys[0]) && person.HasHeard(person.Keys[1]));
        Assert.False(person.HasHeard(person.Keys[2]) || person.HasHeard(person.Keys[3]));
        page = await person.Get();
        Assert.Contains("À mettre à jour (2)", page.Text, StringComparison.Ordinal);
        Assert.Contains("À jour (2)", page.Text, StringComparison.Ordinal);

        await person.AnswerAt($"/{person.Keys[2]}", ("choix", "ferme"), ("du", "2019-08-05"), ("au", "2019-08-18"));
        Assert.IsType<AnswerContent.Changes>(person.Heard(person.Keys[2]).Content);
        Assert.False(person.HasHeard(person.Keys[3]));
    }

    [Fact]
    public async Task Post_AServiceOfSeveralPlaces_StopsItWhereItIsOffered()
    {
        var person = new AnswerHouse(house, places: 3);

        await person.Answer(("choix", "service"), ("services", "*shower"), ("sdu", "2019-08-05"), ("sau", "2019-08-18"));

        Assert.Equal("s2", ((AnswerContent.Changes)person.Heard(person.Keys[0]).Content).Periods.Single().ServiceId);
        Assert.Equal("x1", ((AnswerContent.Changes)person.Heard(person.Keys[2]).Content).Periods.Single().ServiceId);

        var food = new AnswerHouse(house, places: 3);
        await food.Answer(("choix", "service"), ("services", "*food_distribution"), ("sdu", "2019-08-05"), ("sau", "2019-08-18"));
        Assert.True(food.HasHeard(food.Keys[0]));
        Assert.False(food.HasHeard(food.Keys[2]));
    }

    [Fact]
    public async Task Post_WithoutAPlaceOrWithAStrangers_IsRefused()
    {
        var person = new AnswerHouse(house, places: 2);

        Assert.Contains("Cochez au moins un lieu.", (await person.Answer(("choix", "rien"), ("lieux", ""))).Text, StringComparison.Ordinal);
        Assert.Contains("a changé", (await person.Answer(("choix", "rien"), ("lieux", person.Keys[0]), ("lieux", "fr-93-1"))).Text, StringComparison.Ordinal);
        Assert.False(person.HasHeard(person.Keys[0]));
        Assert.Equal(HttpStatusCode.NotFound, (await person.Get("/fr-93-1")).Status);
    }
}
