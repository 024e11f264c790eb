using Dapper;
using Microsoft.Data.Sqlite;
using Soliguide.Contracts;
using Soliguide.Contracts.Persons;
using Soliguide.Contracts.Places;
using Soliguide.Contracts.Proposals;
using Soliguide.Silo.Privacy;
using Soliguide.Silo.Storage;
using Soliguide.Silo.Storage.Reading;
using Soliguide.Silo.Tests.Post.Inbox;
using Soliguide.Silo.Tests.Support;

namespace Soliguide.Silo.Tests.Persons;

/// <summary>What happens later to somebody who was forgotten.</summary>
[Collection(HouseTests.Name)]
public sealed class ForgottenTests : ForgetScene
{
    [Fact]
    public async Task Forget_MailThatComesInOnceMore_IsNotTakenAgain()
    {
        var mail = Incoming.Reply(Incoming.Token(house, Plan.Id, "anna"), Address, "Bonjour");
        await Incoming.Arrive(house, mail);
        await Forget();

        await Incoming.Arrive(house, mail);
        await house.Get<InboundBook>().ReadAgain(int.MaxValue, DateTimeOffset.MinValue, CancellationToken.None);
        await Incoming.Sort(house);

        await house.Get<RetentionJob>().Run(CancellationToken.None);
        Assert.Empty(Grep.In(folder, Address));
    }

    [Fact]
    public async Task Forgotten_ReportAboutALetterThatHadLeft_IsNotKept()
    {
        var token = Incoming.Token(house, Plan.Id, "anna");
        await Forget();

        await Incoming.Arrive(house, Incoming.Bounce(token, Address, "5.1.1"), Incoming.Absence(token));

        Assert.Equal(2, (await house.Get<InboundBook>().Count(CancellationToken.None))[Silo.Post.Inbox.InboundState.Erased]);
        Assert.Empty((await house.Grains.GetGrain<IReadingListGrain>(0).Open(null, null, null, 9)).Lines);
        await house.Get<RetentionJob>().Run(CancellationToken.None);
        Assert.Empty(Grep.In(folder, Address));
        Assert.Empty(Grep.In(folder, Anna));
    }

    [Fact]
    public async Task Forgotten_AddressThatComesAgain_IsRefusedByHandAndLeftOutOfImports()
    {
        await Forget();

        var byHand = await Set("fr-75-3");
        var import = await house.Place("fr-75-1").Put(new PutPlace(
            new SheetDocument(Domain.Json.DomainJson.Write(Summer.Place("fr-75-1").Sheet with { Description = "Nouveau" })),
            [new ContactEntry(Anna, Address, null, null, "fr"), new ContactEntry(Summer.PersonOf("paul"), "paul@example.org", null, null, "fr")],
            "import"));

        var problem = Assert.Single(byHand.Problems);
        Assert.Equal(("mail", "CONTACT_FORGOTTEN"), (problem.Field, problem.Code));
        Assert.Contains("2019-06-12", problem.Message, StringComparison.Ordinal);
        Assert.True(import is { Accepted: true, Changed: true });
        Assert.Equal(("contacts[0].mail", "CONTACT_FORGOTTEN"), Assert.Single(import.LeftOut) is var left ? (left.Field, left.Code) : default);
        Assert.Equal([Summer.PersonOf("paul")], (await house.Place("fr-75-1").Read())!.Contacts);
        Assert.Null(await house.Person(Anna).Overview());
    }

    [Fact]
    public async Task Lift_WithAReason_LetsTheAddressComeAgainAndIsRecorded()
    {
        await Forget();

        Assert.Equal(Receipt.Done, await File.Lift(new LiftSuppression("paul", "elle le demande", "r2")));
        Assert.False((await File.Lift(new LiftSuppression("paul", "elle le demande", "r2"))).Changed);

        Assert.Equal(Receipt.Done, await Set("fr-75-3"));
        var acts = (await File.Read())!.Acts;
        Assert.Equal(
            [("forgotten", "nadia", "demande par téléphone"), ("lifted", "paul", "elle le demande")],
            acts.Where(act => act.Act != "erased").Select(act => (act.Act, act.By, act.Reason!)));
        await using var connection = new SqliteConnection($"Data Source={house.Get<StorageOptions>().GrainFile}");
        await Assert.ThrowsAsync<SqliteException>(() => connection.ExecuteAsync("UPDATE person_act SET actor = 'x';"));
        await Assert.ThrowsAsync<SqliteException>(() => connection.ExecuteAsync("DELETE FROM person_act;"));
    }

    [Fact]
    public async Task Start_WithoutTheKeyThatRecognises_IsRefused()
    {
        await Forget();
        await house.DisposeAsync();
        var keys = Path.Combine(folder, "suppression.keys");
        var kept = await System.IO.File.ReadAllTextAsync(keys);
        System.IO.File.Delete(keys);

        var refusal = await Assert.ThrowsAnyAsync<InvalidDataException>(() => House.Start(Summer.Eve, folder));

        Assert.Contains("Suppression:KeyFile lacks key 0", refusal.Message, StringComparison.Ordinal);
        await System.IO.File.WriteAllTextAsync(keys, $"1 {Convert.ToBase64String(new byte[32])}\n{kept}");
        house = await House.Start(Summer.Eve, folder);
        Assert.Equal("CONTACT_FORGOTTEN", Assert.Single((await Set("fr-75-3")).Problems).Code);
    }
}
