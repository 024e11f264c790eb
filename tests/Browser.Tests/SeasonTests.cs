using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using MimeKit;
using Soliguide.Browser.Tests.Support;
using Soliguide.Contracts.Campaigns;
using Soliguide.Domain;
using Soliguide.Domain.Places;
using Soliguide.Domain.Places.Contacts;
using Soliguide.Domain.Places.Sheets;
using static Microsoft.Playwright.Assertions;

namespace Soliguide.Browser.Tests;

/// <summary>A coordinator's season from the plan to the tally, in the browser, with real grains, letters, answers and calls behind it.</summary>
[Collection(HouseTests.Name)]
public sealed partial class SeasonTests(House house)
{
    private const string Id = "ete-de-claire";
    private const string Campaign = "/campagnes/" + Id;

    [Fact]
    public async Task Season_FromPlanToTally_IsConductedInTheBrowser()
    {
        await using var site = await WholeSite.Open(Paris(6, 12, 9));
        await site.Put(
            Place("fr-75-1", "Accueil du quai", "anna"), Place("fr-75-2", "Bains du port", "bruno"), Place("fr-75-3", "Cantine de la gare", "chloe"),
            Place("fr-75-4", "Douches du marché"), Place("fr-75-5", "Écoute du canal", "eve"));
        await using var claire = await SignIn(site, "Claire");

        // Step 1: a place that nobody can write to gets its mailbox.
        await claire.Go("/contacts/saisie");
        await Expect(claire.Page.Locator("h1")).ToHaveTextAsync("Douches du marché");
        await claire.Page.GetByLabel("Adresse de courriel").FillAsync("diane@exemple.fr");
        await Press(claire, "Noter et passer au suivant");
        await Expect(claire.Page.Locator("h1")).ToHaveTextAsync("La liste est terminée");

        await Plan(claire);
        await Launch(claire);

        // The letters leave by themselves when their hour comes; one structure answers by its link, one by mail.
        await site.Become(Paris(6, 13, 10), Id, CampaignPhase.Ask);
        await site.Deliver(letters: 5);
        Assert.Equal([1, 1, 1, 1, 1], LettersOf(site));
        site.Clock.Advance(TimeSpan.FromHours(1));
        await AnswerByLink(site);
        await site.Arrive(Reply(site.LettersTo("bruno@exemple.fr").Single(), "Bonjour,\n\nNous serons fermés du 1er au 25 août 2019.\n\nBruno"));
        await Read(claire, "Nous serons fermés du 1er au 25 août 2019.", "Accepter tel quel");
        await Limits.Until(
            async () =>
            {
                await claire.Go("/lieux/fr-75-2");
                return (await claire.Page.Locator("main").InnerTextAsync()).Contains("25 août", StringComparison.Ordinal);
            },
            "the public reads what was accepted");

        await site.Become(Paris(6, 24, 10), Id, CampaignPhase.Remind);
        await site.Deliver(letters: 8);
        Assert.Equal([1, 1, 2, 2, 2], LettersOf(site));

        await site.Become(Paris(7, 1, 9), Id, CampaignPhase.Call);
        await Call(site);
        await Read(claire, "Cantine de la gare", "C’est juste");

        await site.Become(Paris(7, 6, 6), Id, CampaignPhase.Default);
        await Tally(claire);
        await Finish(claire);
        Assert.Empty(claire.Complaints);
    }

    private static async Task Plan(Tab claire)
    {
        await claire.Go("/nouvelle-campagne?modele=summer-2019");
        await claire.Page.GetByLabel("Décaler de combien de jours ?").FillAsync("0");
        await claire.Page.GetByLabel("Titre").FillAsync("Été 2019 à Paris");
        await claire.Page.GetByLabel("Nom court").FillAsync(Id);
        await Press(claire, "Créer le plan");
        await claire.Page.GetByLabel("Titre").FillAsync("Été 2019, toute la ville");
        await Press(claire, "Enregistrer le plan");
        await Expect(claire.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("Le plan est enregistré.");

        await claire.Go(Campaign + "/perimetre");
        await Expect(claire.Page.Locator("tr", new() { HasText = "Paris" }).First).ToContainTextAsync("5");
    }

    private static async Task Launch(Tab claire)
    {
        await claire.Go(Campaign + "/lancement");
        await Expect(claire.Page.GetByText("Rien : le plan est complet")).ToBeVisibleAsync();
        await claire.Page.GetByLabel("J’ai lu ce qui précède").CheckAsync();
        await Press(claire, "Lancer la campagne");
        await Expect(claire.Page.GetByRole(AriaRole.Button, new() { Name = "Mettre en pause", Exact = true }).First).ToBeVisibleAsync();
    }

    private async Task AnswerByLink(WholeSite site)
    {
        var link = Link.Match(site.LettersTo("anna@exemple.fr").Single().TextBody!).Value;
        await using var anna = await house.VisitAt(site.Address, width: 360, scripts: false);
        await anna.Go(link);
        await anna.Page.GetByLabel("Rien ne change").CheckAsync();
        await anna.Page.Locator("form button:visible").Last.ClickAsync();
        await Expect(anna.Page).ToHaveURLAsync(new Regex("/merci"));
    }

    /// <summary>What waits in "À lire" is read and decided.</summary>
    private static async Task Read(Tab claire, string says, string decision)
    {
        await Limits.Until(
            async () =>
            {
                await claire.Go("/lire");
                return await claire.Page.Locator("tbody a").CountAsync() == 1;
            },
            "one thing waits to be read");
        await claire.Page.Locator("tbody a").ClickAsync();
        await Expect(claire.Page.Locator("main")).ToContainTextAsync(says);
        await Press(claire, decision);
        await Expect(claire.Page.GetByText("Rien n’attend d’être lu")).ToBeVisibleAsync();
    }

    private async Task Call(WholeSite site)
    {
        await using var nadia = await SignIn(site, "Nadia");
        await nadia.Go($"/appels?bureau={Id}/fr-75");
        await Press(nadia, "Prendre le premier appel");
        await Expect(nadia.Page.Locator("h1")).ToContainTextAsync("Cantine de la gare");
        site.Clock.Advance(TimeSpan.FromMinutes(3));
        await nadia.Page.GetByLabel("Rien ne change").First.CheckAsync();
        await Press(nadia, "Enregistrer et passer au suivant");
        await Expect(nadia.Page.Locator("h1")).ToContainTextAsync("Douches du marché");
    }

    private static async Task Tally(Tab claire)
    {
        await claire.Go(Campaign);
        await Expect(claire.Page.Locator("[data-chiffre=places]").First).ToHaveTextAsync("5");
        await Expect(claire.Page.Locator("[data-chiffre=answered]").First).ToHaveTextAsync("3");
        await Expect(claire.Page.Locator("[data-chiffre=presumed]").First).ToHaveTextAsync("2");
        foreach (var channel in (string[])["link", "mail", "call"])
        {
            await Expect(claire.Page.Locator($"[data-chiffre='channel.{channel}']")).ToHaveTextAsync("1");
        }

        var file = await claire.Page.Context.APIRequest.GetAsync(Campaign + "/territoires.csv");
        var (names, paris) = ((await file.TextAsync()).Split("\r\n")[0].Split(','), (await file.TextAsync()).Split("\r\n").Single(line => line.Contains("fr-75", StringComparison.Ordinal)).Split(','));
        Assert.Equal(("5", "3", "2", "1"), (paris[Array.IndexOf(names, "places")], paris[Array.IndexOf(names, "answered")], paris[Array.IndexOf(names, "presumed")], paris[Array.IndexOf(names, "calls")]));
    }

    private static async Task Finish(Tab claire)
    {
        await claire.Go(Campaign + "/fin");
        await claire.Page.GetByLabel("Oui, terminer pour de bon").CheckAsync();
        await Press(claire, "Terminer la campagne");
        await Expect(claire.Page.GetByText("La campagne est terminée dans tous les territoires.")).ToBeVisibleAsync();
    }

    private async Task<Tab> SignIn(WholeSite site, string persona)
    {
        var tab = await house.VisitAt(site.Address);
        await tab.Go("/connexion");
        await Press(tab, persona);
        await Expect(tab.Page.GetByRole(AriaRole.Button, new() { Name = persona, Exact = true })).ToHaveCountAsync(0);
        return tab;
    }

    private static Task Press(Tab tab, string button) => tab.Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    private static IEnumerable<int> LettersOf(WholeSite site) =>
        ((string[])["anna", "bruno", "chloe", "diane", "eve"]).Select(person => site.LettersTo($"{person}@exemple.fr").Count);

    private static MimeMessage Reply(MimeMessage letter, string text)
    {
        var reply = new MimeMessage([letter.To[0]], letter.From, $"Re: {letter.Subject}", new TextPart("plain") { Text = text })
        {
            InReplyTo = letter.MessageId,
            MessageId = "reponse-1@exemple.fr",
            Date = new DateTimeOffset(2019, 6, 13, 12, 0, 0, TimeSpan.FromHours(2)),
        };
        reply.References.Add(letter.MessageId!);
        return reply;
    }

    private static ImportedPlace Place(string key, string name, params string[] people) => new(
        new PlaceSheet(PlaceKey.Parse(key), name, "Europe/Paris")
        {
            Phones = [new PublicPhone(string.Create(CultureInfo.InvariantCulture, $"01 99 00 00 {int.Parse(key[6..], CultureInfo.InvariantCulture):00}"))],
        },
        people.Select(person => new PlaceContact($"{person}@exemple.fr")).ToValueList());

    private static DateTimeOffset Paris(int month, int day, int hour) => new(2019, month, day, hour, 0, 0, TimeSpan.FromHours(2));

    [GeneratedRegex(@"/r/[A-Za-z0-9_-]+")]
    private static partial Regex Link { get; }
}
