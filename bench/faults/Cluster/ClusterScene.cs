using System.Net;
using Dapper;
using Grpc.Core.Interceptors;
using Grpc.Net.Client;
using Npgsql;
using Soliguide.Contracts.Campaigns;
using Soliguide.Silo.Hosting;
using Soliguide.Silo.Tests.Support;
using Soliguide.Tests.Shared.Checker;
using Soliguide.Tests.Shared.Faults;

namespace Soliguide.Bench.Faults.Cluster;

/// <summary>Three silos on one PostgreSQL, a campaign whose phases open one by one, people who answer and callers, and the checker that knows what all of them were told.</summary>
internal sealed class ClusterScene : IAsyncDisposable
{
    /// <summary>How many silos there are.</summary>
    public const int Silos = 3;

    private const int People = 16;
    private const string Key = "a-key-for-the-faults-of-one-run";
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(150);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(100);

    private readonly string folder;
    private readonly Watchman watchman;
    private readonly GrpcChannel channel;
    private readonly ClientList list = new();
    private readonly Callers callers;
    private readonly Crowd crowd;
    private readonly StorageChecker checker;
    private readonly Doorbell campaign;
    private int repeated;

    private ClusterScene(PostgresProcess server, string folder, IReadOnlyList<string> places, bool wires, string? program)
    {
        (Server, this.folder) = (server, folder);
        Database = server.ConnectionTo("postgres");
        Members =
        [
            .. Enumerable.Range(0, Silos).Select(silo => new Member(
                folder,
                server.ConnectionTo("postgres", wires ? Wires.AddressOf(Wires.Database).ToString() : "127.0.0.1"),
                wires ? Wires.AddressOf(silo) : IPAddress.Loopback,
                wires ? Wires.Under(silo) : [],
                $"Api:StaffKey={Key}",
                "Scheduling:SweepEvery=00:01:00")),
        ];
        if (program is not null)
        {
            Members.ToList().ForEach(member => member.Program = program);
        }

        watchman = new Watchman(Members);
        channel = Doors.Open(Members.Select(member => member.Grpc));
        var invoker = channel.Intercept(new ListKeeper(list, Key));
        callers = new Callers(invoker, Database);
        crowd = new Crowd(invoker, BenchSilo.Campaign, places, People, Pause);
        checker = new StorageChecker(() => Snapshot.OfPostgres(Database), list, Path.Combine(folder, SiloApp.LiveFolder, "letters"));
        campaign = new Doorbell(Database);
    }

    /// <summary>The database's server.</summary>
    public PostgresProcess Server { get; }

    /// <summary>How this process connects to it: by loopback, which nobody cuts.</summary>
    public string Database { get; }

    /// <summary>The silos.</summary>
    public IReadOnlyList<Member> Members { get; }

    /// <summary>Places and a launched campaign in a database of its own, then three silos on it.</summary>
    /// <param name="places">How many places.</param>
    /// <param name="wires">Whether each silo lives in a network of its own.</param>
    /// <param name="program">The silo of another build that all of them begin with; null is the present one.</param>
    public static async Task<ClusterScene> Set(int places, bool wires, string? program = null)
    {
        var server = await PostgresProcess.Start(connections: 150, network: wires ? (Wires.AddressOf(Wires.Database).ToString(), Wires.Network) : null);
        var silo = await BenchSilo.Start(KeyValuePair.Create("Storage:Postgres", (string?)server.ConnectionTo("postgres")));
        await silo.Settle(places);
        await silo.Launch();
        var folder = await silo.Stop();
        NpgsqlConnection.ClearAllPools();
        await using var connection = new NpgsqlConnection(server.ConnectionTo("postgres"));
        var keys = await connection.QueryAsync<string>("SELECT place_key FROM place_index WHERE status = 'online' AND territory IN (SELECT value FROM json_each(@territories)) ORDER BY place_key;", new { territories = System.Text.Json.JsonSerializer.Serialize(BenchSilo.Territories) });
        var scene = new ClusterScene(server, folder, keys.AsList(), wires, program);
        await scene.Until(scene.AllReady, "all silos are ready");
        scene.crowd.Begin();
        return scene;
    }

    /// <summary>Opens a phase in a territory, has the fault happen while it runs, waits until all works again and all that was interrupted is done, and looks at storage.</summary>
    public async Task<FaultRow> Suffer(ClusterFault fault, CampaignPhase phase, string territory)
    {
        await campaign.Ring(grain => grain.Open(phase, territory));
        if (phase == CampaignPhase.Call)
        {
            callers.Begin(territory);
        }

        await Task.Delay(Pause, TimeProvider.System);
        await fault.Do(this);
        var over = TimeProvider.System.GetTimestamp();
        await Until(async () => crowd.AllHeardSince(over) && await AllReady(), "everybody is acknowledged again, and all silos are ready");
        var seconds = TimeProvider.System.GetElapsedTime(over).TotalSeconds;
        return await Row(fault.Name, seconds);
    }

    /// <summary>Ends the campaign, and everybody who asks; then the last look.</summary>
    public async Task<FaultRow> End()
    {
        var start = TimeProvider.System.GetTimestamp();
        await campaign.Ring(grain => grain.Finish("bench"));
        await Task.Delay(TimeSpan.FromSeconds(3), TimeProvider.System);
        await crowd.End();
        await callers.End();
        var row = await Row("the campaign ended", 0);
        return row with
        {
            Seconds = TimeProvider.System.GetElapsedTime(start).TotalSeconds,
            Faults =
            [
                .. row.Faults,
                .. callers.Faults,
                .. await Unended(),
            ],
        };
    }

    /// <summary>Whether calls may be sent to all of them.</summary>
    public async Task<bool> AllReady() => (await Task.WhenAll(Members.Select(member => member.IsReady()))).All(ready => ready);

    /// <summary>Waits until it is so; says on the standard error when it took too long, and ends the run.</summary>
    public async Task Until(Func<Task<bool>> fact, string what)
    {
        var start = TimeProvider.System.GetTimestamp();
        while (!await fact())
        {
            if (TimeProvider.System.GetElapsedTime(start) > Patience)
            {
                throw new InvalidOperationException($"It never came to this: {what}. {string.Join("\n", Members.Select(member => member.Silo?.LastWords))}");
            }

            await Task.Delay(Glance, TimeProvider.System);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await watchman.DisposeAsync();
        foreach (var member in Members)
        {
            member.Dispose();
        }

        await crowd.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(10)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await callers.End().WaitAsync(TimeSpan.FromSeconds(10)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        callers.Dispose();
        channel.Dispose();
        NpgsqlConnection.ClearAllPools();
        await Server.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Looks at storage until nothing is left that silos still mend, or patience is over.</summary>
    private async Task<FaultRow> Row(string name, double seconds)
    {
        var start = TimeProvider.System.GetTimestamp();
        var faults = await checker.Look();
        while (faults.Any(fault => fault.MayStillBeMended) && TimeProvider.System.GetElapsedTime(start) < Patience)
        {
            await Task.Delay(TimeSpan.FromSeconds(2), TimeProvider.System);
            faults = [.. faults.Where(fault => !fault.MayStillBeMended), .. await checker.Look()];
        }

        foreach (var fault in faults.Take(20))
        {
            await Console.Error.WriteLineAsync(fault.ToString());
        }

        var again = crowd.Repeated - repeated;
        repeated = crowd.Repeated;
        return new FaultRow(name, list.Acknowledged, again, seconds, [.. faults.Distinct()]);
    }

    private async Task<IEnumerable<Fault>> Unended()
    {
        await using var connection = new NpgsqlConnection(Database);
        var places = await connection.QueryAsync<string>(
            $"""SELECT grain_key FROM grain_state WHERE grain_type = 'place' AND doc::jsonb -> 'updates' -> '{BenchSilo.Campaign}' -> 'update' ->> 'ended' = 'false';""");
        return places.Select(place => new Fault(Rule.End, place, "has not heard that the campaign is over."));
    }
}
