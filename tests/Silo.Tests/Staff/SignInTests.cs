using System.Net;
using Soliguide.Contracts.Staff;
using Soliguide.Domain.Json;
using Soliguide.Domain.Staff;
using Soliguide.Silo.Tests.Answers;
using Soliguide.Silo.Tests.Support;

namespace Soliguide.Silo.Tests.Staff;

/// <summary>Staff sign in with a provider, through everything there is.</summary>
[Collection(HouseTests.Name)]
public sealed class SignInTests
{
    [Fact]
    public async Task SignIn_FromTheFirstAdministratorToACallerWhoLeaves_IsWhatTheStaffsListSays()
    {
        await using var provider = await SignInProvider.Start();
        await using var site = await Open(provider, ("SignIn:FirstAdministrator", "awa@exemple.fr"));
        using var awa = new StaffVisitor(site.Client.BaseAddress!);
        using var nadia = new StaffVisitor(site.Client.BaseAddress!);

        // With a provider this machine is trusted no longer: whoever comes is led to where one signs in.
        Assert.StartsWith("/connexion?retour=%2Fequipe", (await awa.Get("/equipe")).Address, StringComparison.Ordinal);
        provider.Who = ("7", "awa@exemple.fr", true);
        var team = await awa.Post("/connexion?handler=Fournisseur&retour=%2Fequipe");
        Assert.Equal((HttpStatusCode.OK, "/equipe"), (team.Status, team.Address));
        Assert.Contains("Somebody, administration", team.Text, StringComparison.Ordinal);

        // Nobody becomes staff by having an account.
        provider.Who = ("8", "nadia@exemple.fr", true);
        Assert.Equal("/connexion/inconnu", (await nadia.Post("/connexion?handler=Fournisseur")).Address);

        var form = await awa.Get("/equipe/personnes");
        var saved = await awa.Post(
            "/equipe/personnes", ("revision", StaffVisitor.Hidden(form, "revision")), ("nom", "Nadia"), ("role", "Caller"), ("niveau", "Trainee"), ("courriel", "nadia@exemple.fr"), ("la", "oui"));
        Assert.Equal("/equipe?fait=personne", saved.Address);

        // An address that the provider did not verify proves nothing.
        provider.Who = ("8", "nadia@exemple.fr", false);
        Assert.Equal("/connexion/inconnu", (await nadia.Post("/connexion?handler=Fournisseur")).Address);
        provider.Who = ("8", "nadia@exemple.fr", true);
        Assert.Equal("/appels", (await nadia.Post("/connexion?handler=Fournisseur&retour=%2Fappels")).Address);
        Assert.Equal(HttpStatusCode.Forbidden, (await nadia.Get("/equipe")).Status);

        // From now on the subject says who it is; the address is kept no longer.
        var stored = await Staff(site);
        Assert.Equal(($"{provider.Authority}|8", null), (stored.Find("nadia")!.Subject, stored.Find("nadia")!.SignInMail));

        form = await awa.Get("/equipe/personnes/nadia");
        Assert.Equal("/equipe?fait=personne", (await awa.Post(
            "/equipe/personnes/nadia", ("revision", StaffVisitor.Hidden(form, "revision")), ("nom", "Nadia"), ("role", "Caller"), ("niveau", "Regular"), ("la", "non"))).Address);
        Assert.StartsWith("/connexion", (await nadia.Get("/appels")).Address, StringComparison.Ordinal);
        Assert.Equal("/connexion/inconnu", (await nadia.Post("/connexion?handler=Fournisseur")).Address);
        Assert.StartsWith("/connexion", (await awa.Post("/connexion?handler=Sortir")).Address, StringComparison.Ordinal);
        Assert.StartsWith("/connexion", (await awa.Get("/equipe")).Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Session_OfAFormOnAnotherSite_CountsForNothing()
    {
        await using var site = await AnswerSite.Open(("SignIn:Personas", "true"), ("SignIn:TrustThisMachine", "false"));
        using var visitor = new StaffVisitor(site.Client.BaseAddress!);
        await visitor.Post("/connexion?handler=Persona", ("qui", "nadia"));
        Assert.Contains("Nadia, appels", (await visitor.Get("/appels")).Text, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.Post($"/appels/{AnswerSite.Plan.Id}/fr-75?handler=Prendre", "https://example.org")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.Post($"/appels/{AnswerSite.Plan.Id}/fr-75?handler=Prendre", origin: null)).Status);
        Assert.Equal(HttpStatusCode.OK, (await visitor.Post($"/appels/{AnswerSite.Plan.Id}/fr-75?handler=Prendre")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Post("/connexion?handler=Persona", ("qui", "mallory"))).Status);
    }

    [Fact]
    public async Task Journal_WhatAPersonaDid_NamesThemAndWhatItWasAbout()
    {
        await using var site = await AnswerSite.Open(("SignIn:Personas", "true"), ("SignIn:TrustThisMachine", "false"));
        using var omar = new StaffVisitor(site.Client.BaseAddress!);
        await omar.Post("/connexion?handler=Persona", ("qui", "omar"));
        await omar.Post($"/appels/{AnswerSite.Plan.Id}/fr-75?handler=Prendre");
        Assert.Equal(HttpStatusCode.Forbidden, (await omar.Post($"/appels/{AnswerSite.Plan.Id}/fr-44?handler=Prendre")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await omar.Post("/contacts/import")).Status);

        using var claire = new StaffVisitor(site.Client.BaseAddress!);
        await claire.Post("/connexion?handler=Persona", ("qui", "claire"));
        var journal = (await claire.Get("/equipe/journal?qui=omar")).Text;
        Assert.Contains("/appels/{campaign}/{territory} Prendre", journal, StringComparison.Ordinal);
        Assert.Contains($"campaign_id={AnswerSite.Plan.Id} territory=fr-75", journal, StringComparison.Ordinal);
        Assert.Contains("TERRITORY_NOT_YOURS", journal, StringComparison.Ordinal);
        Assert.Contains("ROLE_MISSING", journal, StringComparison.Ordinal);
    }

    private static Task<AnswerSite> Open(SignInProvider provider, params IEnumerable<(string, string)> settings) => AnswerSite.Open(
    [
        ("SignIn:Authority", provider.Authority), ("SignIn:ClientId", SignInProvider.Client), .. settings,
    ]);

    private static async Task<StaffList> Staff(AnswerSite site) =>
        DomainJson.Read<StaffList>((await site.Get<IGrainFactory>().GetGrain<IStaffGrain>(IStaffGrain.Key).Read()).Json);
}
