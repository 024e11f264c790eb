using System.Globalization;
using System.Net;
using Dapper;
using Npgsql;
using Soliguide.GrpcApi.Hosting;
using Soliguide.Silo.Hosting;
using Soliguide.Silo.Tests.Crash;
using Soliguide.Silo.Tests.Support;

namespace Soliguide.Silo.Tests.Cluster;

/// <summary>What an orchestrator is told of a silo, and how a silo goes when it is asked to.</summary>
[Collection(HouseTests.Name)]
public sealed class ProbeTests : IDisposable
{
    private const int Places = 40;
    private const int Dead = 6;

    /// <summary>Some ten seconds on a machine with nothing else to do. With what Orleans does by itself it is more than ninety on any.</summary>
    private static readonly TimeSpan WithoutTheDead = TimeSpan.FromSeconds(85);

    private readonly string root = House.NewFolder();

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public async Task Ready_SiloAskedToStop_SaysNoWhileItGoesOnServing()
    {
        using var door = new WebPort();
        using var silo = SiloProcess.Start(root, door.Setting, "Api:DrainFor=00:00:08");
        await door.UntilReady("the silo");

        var stopped = silo.Stop();

        await Waiting.Until(async () => await door.Status(Probes.Ready) == HttpStatusCode.ServiceUnavailable, "readiness says no");
        var (_, why) = await door.Get(Probes.Ready);
        Assert.Equal("Unhealthy\nleaving: It was asked to stop.\n", why);
        Assert.Equal(HttpStatusCode.OK, await door.Status(Probes.Live));
        Assert.Equal(HttpStatusCode.OK, await door.Status("/chercher"));
        await stopped;
        Assert.Equal(0, silo.ExitCode);
    }

    [Fact]
    public async Task Ready_DatabaseGone_SaysSoAndLives()
    {
        var database = await PostgresServer.NewDatabase();
        using var door = new WebPort();
        using var silo = SiloProcess.Start(root, door.Setting, $"Storage:Postgres={database}");
        await door.UntilReady("the silo");

        await PostgresServer.Drop(database);

        await Waiting.Until(async () => (await door.Get(Probes.Ready)).Text.Contains("storage: The database does not answer.\n", StringComparison.Ordinal), "it says so");
        Assert.Equal(HttpStatusCode.OK, await door.Status(Probes.Live));
    }

    [Fact]
    public async Task Ready_OnlySiloKilledAndAnotherStartedElsewhere_DoesNotWaitMinutesForTheDead()
    {
        var database = await PostgresServer.NewDatabase();
        using var lostDoor = new WebPort();
        using var door = new WebPort();
        using var lost = SiloProcess.Start(root, lostDoor.Setting, $"Storage:Postgres={database}");
        await lostDoor.UntilReady("the first");

        lost.Kill();
        using var next = SiloProcess.Start(root, door.Setting, $"Storage:Postgres={database}");

        await Waiting.Until(async () => await door.Status(Probes.Ready) == HttpStatusCode.OK, "another one takes over", WithoutTheDead);
        next.Kill();
        await PostgresServer.Drop(database);
    }

    [Fact]
    public async Task Ready_KilledBeforeAClockThatWasAhead_ComesBackAtItsAddressWithoutWaitingForThatTime()
    {
        var database = await PostgresServer.NewDatabase();
        using var door = new WebPort();
        var port = string.Create(CultureInfo.InvariantCulture, $"Silo:SiloPort={FreePort.Or(0)}");
        using (var ahead = SiloProcess.Start(root, door.Setting, port, $"Storage:Postgres={database}"))
        {
            await door.UntilReady("the silo");
            ahead.Kill();
        }

        // As if it had started before a clock that was an hour ahead.
        Assert.Equal(1, await Execute(database, "UPDATE silo_member SET Generation = Generation + 3600;"));
        using var silo = SiloProcess.Start(root, door.Setting, port, $"Storage:Postgres={database}");

        await Waiting.Until(async () => silo.LastWords is not null || await door.Status(Probes.Ready) == HttpStatusCode.OK, "it comes back");
        Assert.Null(silo.LastWords);
        silo.Kill();
        await PostgresServer.Drop(database);
    }

    [Fact]
    public async Task Stop_OneOfTwoSilos_HandsItsGrainsOverAndNobodyIsRefused()
    {
        var database = await PostgresServer.NewDatabase();
        var prepared = await Preparation.Make(root, TimeProvider.System.GetUtcNow(), database, Places);
        using var firstDoor = new WebPort();
        using var door = new WebPort();
        using var first = SiloProcess.Start(root, firstDoor.Setting, $"Storage:Postgres={database}");
        await firstDoor.UntilReady("the first");
        await Waiting.Until(async () => await Unread(prepared, firstDoor) is null, "every place is in the campaign");
        using var second = SiloProcess.Start(root, door.Setting, $"Storage:Postgres={database}");
        await door.UntilReady("the second");

        var stopped = first.Stop();
        do
        {
            Assert.Null(await Unread(prepared, door));
            Assert.Equal(HttpStatusCode.OK, await door.Status(Probes.Ready));
        }
        while (!stopped.IsCompleted);

        await stopped;
        Assert.Equal(0, first.ExitCode);
        Assert.Equal(Dead, await FirstMember(database));
        Assert.Null(await Unread(prepared, door));
        second.Kill();
        await PostgresServer.Drop(database);
    }

    /// <summary>Asks the grain of every place. Returns what the first one said that gave no update.</summary>
    private static async Task<string?> Unread(Preparation prepared, WebPort door)
    {
        foreach (var place in prepared.InScope)
        {
            var (status, text) = await door.Get($"/v1/campaigns/{prepared.Plan.Id}/placeUpdates/{place.Sheet.Key}");
            if (status != HttpStatusCode.OK)
            {
                return $"{place.Sheet.Key}: {status} {text}";
            }
        }

        return null;
    }

    private static async Task<int> Execute(string database, string change)
    {
        await using var connection = new NpgsqlConnection(database);
        return await connection.ExecuteAsync(change);
    }

    /// <summary>What the table of members says of the silo that was there first: nobody had to miss it.</summary>
    private static async Task<int> FirstMember(string database)
    {
        await using var connection = new NpgsqlConnection(database);
        return await connection.ExecuteScalarAsync<int>("SELECT Status FROM silo_member ORDER BY StartTime LIMIT 1;");
    }
}
