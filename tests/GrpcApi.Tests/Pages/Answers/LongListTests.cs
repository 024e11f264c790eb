using System.Net;
using Soliguide.Domain.Places.Sheets;
using Soliguide.Domain.Places.Updates;
using Soliguide.GrpcApi.Tests.Support;

namespace Soliguide.GrpcApi.Tests.Pages.Answers;

/// <summary>More places, or more services, than a page bears: they are ticked on pages of their own, and the form carries the choice along.</summary>
[Collection(HouseTests.Name)]
public sealed class LongListTests(House house)
{
    private const int All = 170;

    [Fact]
    public async Task Post_WithoutLookingAtTheList_AnswersForAllThatWait()
    {
        var person = new AnswerHouse(house, places: All);
        var page = await person.Get("?choix=rien");
        Assert.Contains("À mettre à jour (170)", page.Text, StringComparison.Ordinal);
        Assert.Contains("Cette réponse vaut pour 170 lieux sur 170.", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("type=\"checkbox\" name=\"lieux\"", page.Html, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.SeeOther, (await person.Post("", page.Fields)).Status);

        Assert.All(person.Keys, key => Assert.True(person.HasHeard(key)));
        Assert.Contains("À jour (170)", (await person.Get()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_AfterUntickingOnTwoPages_LeavesTheExceptionsOut()
    {
        var person = new AnswerHouse(house, places: All);
        (string, string)[] said = [("choix", "ferme"), ("du", "2019-08-05"), ("au", "2019-08-18"), ("message", "Bon été ! « À bientôt »")];
        var form = await person.Get();

        var first = await Press(person, form, said, ("liste", "1"));
        Assert.Equal(HttpStatusCode.OK, first.Status);
        var (one, two) = (Ticks(first)[0], Ticks(first)[1]);
        var second = await Press(person, first, [], ("liste", "2"), without: [one, two]);
        var three = Ticks(second)[0];
        Assert.DoesNotContain(three, Ticks(first));
        var back = await Press(person, second, [], ("liste", "0"), without: [three]);

        Assert.Contains("Cette réponse vaut pour 167 lieux sur 170.", back.Text, StringComparison.Ordinal);
        Assert.Matches("Sauf : Accueil A 0, Accueil A 104, Accueil [A-Z] [0-9]+\\.", back.Text);
        Assert.Contains("value=\"ferme\" checked", back.Html, StringComparison.Ordinal);
        Assert.Contains(("message", "Bon été ! « À bientôt »"), back.Fields);
        Assert.Equal(0, person.Keys.Count(person.HasHeard));
        var sent = await person.Post("", back.Fields);

        Assert.Equal(HttpStatusCode.SeeOther, sent.Status);
        Assert.Equal(((string[])[one, two, three]).Order(), person.Keys.Where(key => !person.HasHeard(key)).Order());
        Assert.Contains("Lieux encore à mettre à jour : 3.", (await person.Get(sent.Location![$"/r/{person.Token}".Length..])).Text, StringComparison.Ordinal);
        Assert.Contains("Cette réponse vaut pour 3 lieux sur 170.", (await person.Get()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_AfterUntickingAllButTwo_AnswersForTheseAlone()
    {
        var person = new AnswerHouse(house, places: All);
        var list = await Press(person, await person.Get("?choix=rien"), [], ("liste", "3"));

        list = await Press(person, list, [], ("tout", "non"));
        Assert.Contains("Page 3 sur", list.Text, StringComparison.Ordinal);
        Assert.Empty(Ticks(list));
        string[] here = [.. list.Html.Split("name=\"lieux\" value=\"").Skip(1).Take(2).Select(part => part[..part.IndexOf('"', StringComparison.Ordinal)])];
        list = await Press(person, list, [.. here.Select(key => ("lieux", key))], ("liste", "0"));
        await person.Post("", list.Fields);

        Assert.Equal(here.Order(), person.Keys.Where(person.HasHeard).Order());
        list = await Press(person, await Press(person, await person.Get("?choix=rien"), [], ("liste", "1")), [], ("tout", "oui"));
        Assert.Contains("vaut pour 170 lieux sur 170", list.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_NothingTicked_IsRefusedAndNamesTheList()
    {
        var person = new AnswerHouse(house, places: All);
        var list = await Press(person, await person.Get("?choix=rien"), [], ("liste", "1"));
        list = await Press(person, list, [], ("tout", "non"));

        var refused = await person.Post("", (await Press(person, list, [], ("liste", "0"))).Fields);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Cochez au moins un lieu.", refused.Text, StringComparison.Ordinal);
        Assert.Contains("href=\"#lieux\"", refused.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_ChoiceOfAnotherList_IsRefusedAndBeginsAnew()
    {
        var person = new AnswerHouse(house, places: All);
        var other = (await new AnswerHouse(house, places: All).Get()).Hidden("choisis");
        var form = await person.Get("?choix=rien");

        foreach (var choice in (string[])[other, "x", form.Hidden("choisis")[..^2]])
        {
            var refused = await person.Post("", [.. form.Fields.Where(field => field.Name != "choisis"), ("choisis", choice)]);

            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
            Assert.Contains("La liste des lieux a changé.", refused.Text, StringComparison.Ordinal);
            Assert.Equal(form.Hidden("choisis"), refused.Hidden("choisis"));
        }

        Assert.Equal(0, person.Keys.Count(person.HasHeard));
    }

    [Fact]
    public async Task Post_ClosedForGood_IsAskedTwiceForAChoiceToo()
    {
        var person = new AnswerHouse(house, places: All);
        var list = await Press(person, await Press(person, await person.Get("?choix=definitif"), [], ("liste", "1")), [], ("tout", "non"));
        var form = await Press(person, list, [("lieux", person.Keys[0])], ("liste", "0"));

        var asked = await person.Post("", form.Fields);
        Assert.Contains("Fermé définitivement ?", asked.Text, StringComparison.Ordinal);
        Assert.Contains("Accueil A 0", asked.Text, StringComparison.Ordinal);
        await person.Post("", [.. asked.Fields, ("confirme", "oui")]);

        Assert.Equal(person.Keys[0], Assert.Single(person.Keys, person.HasHeard));
        Assert.IsType<AnswerContent.ClosedForGood>(person.Heard(person.Keys[0]).Content);
    }

    [Fact]
    public async Task Post_AServiceAmongMany_IsChosenOnAPageOfItsOwn()
    {
        var person = new AnswerHouse(house, change: sheet => sheet with { Services = [.. Enumerable.Range(1, 40).Select(i => new PlaceService($"s{i}", "french_course"))] });
        var form = await person.Get("?choix=service");
        Assert.DoesNotContain("name=\"services\"", form.Html, StringComparison.Ordinal);

        var list = await Press(person, form, [("sdu", "2019-08-05"), ("sau", "2019-08-18")], ("liste", "services"));
        form = await Press(person, list, [("services", "s7"), ("services", "s9")], ("liste", "0"));
        Assert.False(person.HasHeard(person.Keys[0]));
        await person.Post("", form.Fields);

        var periods = Assert.IsType<AnswerContent.Changes>(person.Heard(person.Keys[0]).Content).Periods;
        Assert.Equal(["s7", "s9"], periods.Select(period => period.ServiceId));
        Assert.All(periods, period => Assert.Equal(new DateOnly(2019, 8, 5), period.From));
    }

    [Fact]
    public async Task Get_PlaceApartFromTheList_AnswersForItAlone()
    {
        var person = new AnswerHouse(house, places: All);

        await person.AnswerAt($"/{person.Keys[4]}", ("choix", "rien"));

        Assert.Equal(person.Keys[4], Assert.Single(person.Keys, person.HasHeard));
        var page = await person.Get();
        Assert.Contains("À jour (1)", page.Text, StringComparison.Ordinal);
        Assert.Contains("Cette réponse vaut pour 169 lieux sur 170.", page.Text, StringComparison.Ordinal);
    }

    /// <summary>Presses a button of a page, after some fields were filled in and some places unticked.</summary>
    private static Task<Shown> Press(AnswerHouse person, Shown page, (string Name, string Value)[] said, (string, string) button, string[]? without = null) => person.Post(
        "",
        [
            .. page.Fields.Where(field => field.Name == "lieux" ? without?.Contains(field.Value) != true : said.All(own => own.Name != field.Name)),
            .. said,
            button,
        ]);

    private static string[] Ticks(Shown page) => [.. page.Fields.Where(field => field.Name == "lieux").Select(field => field.Value)];
}
