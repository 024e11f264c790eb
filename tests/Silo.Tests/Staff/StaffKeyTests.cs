using System.Net;
using System.Text.RegularExpressions;
using Dapper;
using Grpc.Core;
using Microsoft.Data.Sqlite;
using Soliguide.Contracts.Staff;
using Soliguide.Silo.Storage;
using Soliguide.Silo.Tests.Answers;
using Soliguide.Silo.Tests.Support;
using Soliguide.V1;

namespace Soliguide.Silo.Tests.Staff;

/// <summary>Keys of programs from the page that makes them to the call that shows them; and the journal beside.</summary>
[Collection(HouseTests.Name)]
public sealed partial class StaffKeyTests
{
    [Fact]
    public async Task Key_MadeRenewedAndEnded_OpensWhatItShouldAndIsShownOnce()
    {
        await using var site = await AnswerSite.Open(("SignIn:TrustThisMachine", "true"));
        using var admin = new StaffVisitor(site.Client.BaseAddress!);

        Assert.Contains("Écrivez un nom", (await admin.Post("/equipe/cles?handler=Creer", ("par", "Awa"), ("nom", "deux mots"), ("role", "Caller"))).Text, StringComparison.Ordinal);
        var first = Secret.Match((await admin.Post("/equipe/cles?handler=Creer", ("par", "Awa"), ("nom", "script-appels"), ("role", "Caller"), ("territoires", "fr-75"))).Text).Value;
        Assert.NotEmpty(first);
        Assert.Null(await Refusal(site, first, "fr-75"));
        Assert.Equal("TERRITORY_NOT_YOURS", await Refusal(site, first, "fr-93"));
        var id = first.Split('_')[1];
        Assert.DoesNotContain(first, (await admin.Get("/equipe")).Text + (await admin.Get($"/equipe/cles/{id}")).Text, StringComparison.Ordinal);

        var second = Secret.Match((await admin.Post($"/equipe/cles/{id}?handler=Renouveler", ("par", "Awa"))).Text).Value;
        Assert.NotEqual(first, second);
        Assert.Null(await Refusal(site, first, "fr-75"));
        Assert.Null(await Refusal(site, second, "fr-75"));

        Assert.Equal("/equipe?fait=cle", (await admin.Post($"/equipe/cles/{id}?handler=Finir", ("par", "Awa"))).Address);
        Assert.Equal("STAFF_KEY_WRONG", await Refusal(site, first, "fr-75"));
        Assert.Null(await Refusal(site, second, "fr-75"));
        Assert.Equal(HttpStatusCode.NotFound, (await admin.Get("/equipe/cles/k7f2m4qa")).Status);

        await using var connection = await site.Get<IDatabase>().OpenAsync();
        Assert.DoesNotContain(first[13..], string.Join('\n', await connection.QueryAsync<string>("SELECT coalesce(doc, '') FROM grain_state;")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Member_EditedByTwo_TheSecondIsToldAndKeepsWhatTheyTyped()
    {
        await using var site = await AnswerSite.Open();
        using var visitor = new StaffVisitor(site.Client.BaseAddress!);
        var revision = StaffVisitor.Hidden(await visitor.Get("/equipe/personnes"), "revision");
        (string, string)[] Form(string name) => [("revision", revision), ("par", "Awa"), ("nom", name), ("role", "Administrator"), ("niveau", "Regular"), ("la", "oui")];

        Assert.Equal("/equipe?fait=personne", (await visitor.Post("/equipe/personnes", Form("Awa"))).Address);
        var second = await visitor.Post("/equipe/personnes", Form("Claire"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, second.Status);
        Assert.Contains("Quelqu’un d’autre a modifié l’équipe entre-temps", second.Text, StringComparison.Ordinal);
        Assert.Contains("value=\"Claire\"", second.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Journal_OnceWritten_IsNeitherChangedNorRemoved()
    {
        await using var site = await AnswerSite.Open();
        var journal = site.Get<IGrainFactory>().GetGrain<IStaffJournalGrain>(0);
        var act = new StaffAct(DateTimeOffset.UnixEpoch.AddDays(18000), "awa", "session", "CampaignService/PauseCampaign", "campaign_id=summer-2019", null);
        await journal.Note(act);
        await journal.Note(act with { By = "omar", Refused = "ROLE_MISSING" });

        Assert.Equal(["omar", "awa"], (await journal.List(null, null, 10)).Take(2).Select(line => line.Act.By));
        Assert.Equal(act, Assert.Single(await journal.List("awa", null, 10)).Act);
        Assert.Empty(await journal.List("awa", 1, 10));
        await using var connection = await site.Get<IDatabase>().OpenAsync();
        await Assert.ThrowsAsync<SqliteException>(() => connection.ExecuteAsync("UPDATE staff_act SET actor = 'nobody';"));
        await Assert.ThrowsAsync<SqliteException>(() => connection.ExecuteAsync("DELETE FROM staff_act;"));
    }

    private static async Task<string?> Refusal(AnswerSite site, string key, string territory)
    {
        try
        {
            await new CallService.CallServiceClient(site.Wire).LeaseCallAsync(
                new LeaseCallRequest { CampaignId = AnswerSite.Plan.Id, Territory = territory }, new Metadata { { "authorization", $"Bearer {key}" } });
            return null;
        }
        catch (RpcException e)
        {
            return e.GetRpcStatus()!.GetDetail<Google.Rpc.ErrorInfo>().Reason;
        }
    }

    [GeneratedRegex("slg_[a-z2-7]{8}_[a-z2-7]{32}")]
    private static partial Regex Secret { get; }
}
