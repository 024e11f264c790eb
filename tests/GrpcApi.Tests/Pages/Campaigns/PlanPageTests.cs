using System.Net;
using System.Text.RegularExpressions;
using Soliguide.Domain.Campaigns;
using Soliguide.Domain.Campaigns.Scopes;
using Soliguide.Domain.Places;
using Soliguide.GrpcApi.Pages.Campaigns.Conduct;
using Soliguide.GrpcApi.Tests.Fakes;
using Soliguide.GrpcApi.Tests.Pages.Answers;
using Soliguide.GrpcApi.Tests.Support;

namespace Soliguide.GrpcApi.Tests.Pages.Campaigns;

[Collection(HouseTests.Name)]
public sealed class PlanPageTests(House house)
{
    private StaffBrowser Browser => new(house);

    [Fact]
    public async Task Form_SentBackUntouched_KeepsThePlanWordForWord()
    {
        var plan = Keep(Samples.Plan("intacte-2019") with
        {
            Scope = new ScopeRule
            {
                Categories = new Selection { Only = ["food_distribution", "shower"] },
                Networks = new Selection { Except = ["Réseau d'ailleurs"] },
                Exceptions = [new ScopeException(PlaceKey.Parse("fr-75-12"), false, "Déjà appelé, en mai.")],
            },
        });
        var shown = await Browser.Get("/campagnes/intacte-2019/plan");

        var sent = await Browser.Post("/campagnes/intacte-2019/plan", [.. Filled(shown)]);

        Assert.Equal("/campagnes/intacte-2019/plan?fait=plan", sent.Location);
        Assert.Equal(plan, Saved("intacte-2019"));
        Assert.Equal(("updated", "zoe"), (house.Guide.Campaigns["intacte-2019"].Log[^1].Act, house.Guide.Campaigns["intacte-2019"].Log[^1].By));
    }

    [Fact]
    public async Task Form_DatesTerritoriesAndRests_AreReadAsPeopleWriteThem()
    {
        Keep(Samples.Plan("ecrite-2019"));
        var shown = await Browser.Get("/campagnes/ecrite-2019/plan");

        var sent = await Browser.Post("/campagnes/ecrite-2019/plan", [.. Filled(
            shown, ("titre", "Été changé"), ("phase-remind", "25/6/2019 9h30"), ("phase-fr-974-ask", ""), ("phase-fr-75-call", "2019-07-02T09:00"),
            ("retirer", "fr-974"), ("nouveau", "FR-93"), ("nouveau-fuseau", "Europe/Paris"), ("heures", "20:00-8h, 12:00 – 13:00"), ("exceptions", "fr-75-7 oui Demandé par la ville"))]);

        Assert.Equal("/campagnes/ecrite-2019/plan?fait=plan", sent.Location);
        var saved = Saved("ecrite-2019");
        Assert.Equal("Été changé", saved.Title);
        Assert.Equal("2019-06-25T09:30", saved.Phases.Remind.ToString());
        Assert.Equal(["fr-75", "fr-93"], saved.Territories.Select(territory => territory.Territory.ToString()));
        Assert.Equal("2019-07-02T09:00", saved.Territories[0].Phases!.Call.ToString());
        Assert.Null(saved.Territories[1].Phases);
        Assert.Equal(["20:00-08:00", "12:00-13:00"], saved.QuietTimes.Hours.Select(slot => $"{slot.Start:HH\\:mm}-{slot.End:HH\\:mm}"));
        Assert.Equal(new ScopeException(PlaceKey.Parse("fr-75-7"), true, "Demandé par la ville"), Assert.Single(saved.Scope.Exceptions));
    }

    [Theory]
    [InlineData("titre", "", "titre", "Écrivez un titre de 1 à 120 caractères.")]
    [InlineData("periode-au", "2019-06-01", "periode-au", "Le dernier jour précède le premier.")]
    [InlineData("periode-du", "bientôt", "periode-du", "Écrivez un jour, comme 13/06/2019.")]
    [InlineData("phase-remind", "2019-06-01T10:00", "phase-remind", "Cette phase doit commencer après celle qui la précède.")]
    [InlineData("phase-fr-75-end", "2031-01-01T10:00", "phase-fr-75-end", "Cette date est trop loin de la période publique")]
    [InlineData("fuseau-fr-75", "Paris", "fuseau-fr-75", "Écrivez un nom comme Europe/Paris")]
    [InlineData("nouveau", "fr-75", "nouveau", "Ce territoire participe déjà.")]
    [InlineData("nouveau", "Rhône", "nouveau", "Écrivez le pays et le département")]
    [InlineData("heures", "la nuit", "heures", "Écrivez des heures comme 19:00-08:30")]
    [InlineData("heures", "08:00-08:00", "heures", "ne laissent aucune minute")]
    [InlineData("exceptions", "fr-75-1", "exceptions", "Écrivez un lieu par ligne")]
    [InlineData("exceptions", "fr-13-1 non parce que", "exceptions", "dont le territoire ne participe pas")]
    public async Task Form_RefusedByTheRules_SaysSoBesideTheFieldAndKeepsWhatWasTyped(string field, string typed, string beside, string said)
    {
        var plan = Keep(Samples.Plan("refusee-2019"));
        var shown = await Browser.Get("/campagnes/refusee-2019/plan");

        var sent = await Browser.Post("/campagnes/refusee-2019/plan", [.. Filled(shown, (field, typed), ("nouveau-fuseau", "Europe/Paris"))]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.Status);
        Assert.Contains(said, sent.Text, StringComparison.Ordinal);
        Assert.Contains(said, Regex.Match(WebUtility.HtmlDecode(sent.Html), $"id=\"e-{beside}\">([^<]*)<").Groups[1].Value, StringComparison.Ordinal);
        Assert.Contains($"href=\"#{beside}\"", sent.Html, StringComparison.Ordinal);
        Assert.Equal(typed, sent.Fields.Single(value => value.Name == field).Value);
        Assert.Equal(plan, Saved("refusee-2019"));
    }

    [Fact]
    public async Task Form_SomebodyElseSavedMeanwhile_KeepsMyWordsShowsTheirsAndSavesWhenSentAgain()
    {
        Keep(Samples.Plan("disputee-2019"));
        var shown = await Browser.Get("/campagnes/disputee-2019/plan");
        await Browser.Post("/campagnes/disputee-2019/plan", [.. Filled(
            shown, ("titre", "Titre de Paul"), ("par", "Paul"), ("nouveau", "fr-33"), ("nouveau-fuseau", "Europe/Paris"), ("feries", ""), ("jours", "sunday"))]);

        var first = await Browser.Post("/campagnes/disputee-2019/plan", [.. Filled(shown, ("titre", "Titre de Zoé"))]);

        Assert.Equal(HttpStatusCode.Conflict, first.Status);
        Assert.Contains("paul l’a modifié", first.Text, StringComparison.Ordinal);
        Assert.Contains("Enregistré entre-temps : Titre de Paul", string.Join(' ', first.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Contains("Enregistré entre-temps, ces territoires : Paris (75), La Réunion (974), Gironde (33).", first.Text, StringComparison.Ordinal);
        Assert.Contains("<em>dimanche</em>", first.Html, StringComparison.Ordinal);
        Assert.Equal("Titre de Zoé", first.Fields.Single(field => field.Name == "titre").Value);
        Assert.Equal("Titre de Paul", Saved("disputee-2019").Title);

        await Browser.Post("/campagnes/disputee-2019/plan", [.. Filled(first)]);

        Assert.Equal("Titre de Zoé", Saved("disputee-2019").Title);
    }

    [Fact]
    public async Task Form_OfAPlanForTheWholeCountry_IsTaken()
    {
        var plan = Keep(Samples.Plan("nationale-2019") with
        {
            Territories = [.. Enumerable.Range(1, 101).Select(number => new TerritoryPlan(new TerritoryKey("fr", $"{number:00}"), "Europe/Paris"))],
        });
        var shown = await Browser.Get("/campagnes/nationale-2019/plan");

        var sent = await Browser.Post("/campagnes/nationale-2019/plan", [.. Filled(shown, ("titre", "Partout"))]);

        Assert.Equal("/campagnes/nationale-2019/plan?fait=plan", sent.Location);
        Assert.Equal(plan with { Title = "Partout" }, Saved("nationale-2019"));
    }

    [Fact]
    public async Task Count_OfWhatWasTyped_ShowsReasonsAndSavesNothing()
    {
        var plan = Keep(Samples.Plan("comptee-2019"));
        var shown = await Browser.Get("/campagnes/comptee-2019/plan");

        var counted = await Browser.Post("/campagnes/comptee-2019/plan?handler=Compter", [.. Filled(shown, ("nouveau", "fr-93"), ("nouveau-fuseau", "Europe/Paris"))]);

        Assert.Equal(HttpStatusCode.OK, counted.Status);
        Assert.Contains("21 lieux seraient demandés, sur 27", string.Join(' ', counted.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Contains("non : réseau", counted.Text, StringComparison.Ordinal);
        Assert.Contains("Seine-Saint-Denis", counted.Text, StringComparison.Ordinal);
        Assert.Equal(plan, Saved("comptee-2019"));
        Assert.Contains("14 lieux", string.Join(' ', (await Browser.Get("/campagnes/comptee-2019/perimetre")).Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task New_FromASeasonThatShips_IsAYearOfWholeWeeksLaterAndMadeOnce()
    {
        var shown = await Browser.Get("/nouvelle-campagne?modele=winter-2019");
        Assert.Contains("364", shown.Hidden("decalage"), StringComparison.Ordinal);
        (string, string)[] form = [.. Filled(shown, ("decalage", "728"), ("id", "hiver-essai"), ("titre", "Hiver d’essai"))];

        var created = await Browser.Post("/nouvelle-campagne", form);
        var again = await Browser.Post("/nouvelle-campagne", [.. form.Select(field => field.Item1 == "demande" ? (field.Item1, "page-other") : field)]);

        Assert.Equal("/campagnes/hiver-essai/plan?fait=creee", created.Location);
        var plan = Saved("hiver-essai");
        var source = Domain.Campaigns.BuiltIn.BuiltInPlans.Find("winter-2019")!;
        Assert.Equal(("winter-2019", "Hiver d’essai"), (plan.ClonedFrom, plan.Title));
        Assert.Equal(source.Phases.Ask!.Value.AddDays(728), plan.Phases.Ask);
        Assert.Equal(source.Phases.Ask!.Value.Day.DayOfWeek, plan.Phases.Ask!.Value.Day.DayOfWeek);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Contains("Une campagne porte déjà ce nom.", again.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("id", "Été 2027", "Écrivez 3 à 40 lettres minuscules")]
    [InlineData("titre", "", "Écrivez un titre")]
    [InlineData("decalage", "un an", "Écrivez un nombre de jours")]
    [InlineData("modele", "ailleurs-2019", "Ce modèle n’existe pas")]
    public async Task New_SomethingWrong_CreatesNothingAndSaysWhere(string field, string typed, string said)
    {
        var shown = await Browser.Get("/nouvelle-campagne?modele=summer-2019&decalage=364");
        var before = house.Guide.Campaigns.Count;

        var sent = await Browser.Post("/nouvelle-campagne", [.. Filled(shown, (field, typed))]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.Status);
        Assert.Contains(said, sent.Text, StringComparison.Ordinal);
        Assert.Contains($"href=\"#{field}\"", sent.Html, StringComparison.Ordinal);
        Assert.Equal(before, house.Guide.Campaigns.Count);
    }

    [Fact]
    public void FieldOf_EveryPathThatRulesName_HasAFieldOrIsAboutTheWhole()
    {
        var plan = Samples.Plan();

        Assert.Equal("phase-ask", PlanField.Of(plan, "phases.ask"));
        Assert.Equal("phase-fr-974-lastAsk", PlanField.Of(plan, "territories[1].phases.lastAsk"));
        Assert.Equal("fuseau-fr-75", PlanField.Of(plan, "territories[0].timeZone"));
        Assert.Equal("defaut-au-fr-75", PlanField.Of(plan, "territories[0].defaultDates.to"));
        Assert.Equal("defaut-du-fr-75", PlanField.Of(plan, "territories[0]"));
        Assert.Equal("exceptions", PlanField.Of(plan, "scope.exceptions[3].reason"));
        Assert.Null(PlanField.Of(plan, "territories[7].timeZone"));
        Assert.Null(PlanField.Of(plan, "post"));
    }

    /// <summary>The form as a browser would send it, with some fields typed over.</summary>
    private static IEnumerable<(string Name, string Value)> Filled(Shown shown, params (string Name, string Value)[] typed)
    {
        var season = ("saison", "summer");
        (string Name, string Value)[] all = [("par", "Zoé"), .. typed];
        return shown.Fields.Append(season).Where(field => all.All(over => over.Name != field.Item1)).Concat(all.GroupBy(field => field.Name).Select(field => field.Last()));
    }

    private CampaignPlan Keep(CampaignPlan plan)
    {
        house.Guide.Campaigns[plan.Id] = House.Campaign(plan);
        return plan;
    }

    private CampaignPlan Saved(string id) => PlanJson.Read(house.Guide.Campaigns[id].Plan.Json);
}
