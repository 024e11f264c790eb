using Dapper;
using Grpc.Core;
using Npgsql;
using Soliguide.Silo.Tests.Calls.Killed;
using Soliguide.Silo.Tests.Support;
using Soliguide.Tests.Shared.Checker;
using Soliguide.V1;

namespace Soliguide.Bench.Faults.Cluster;

/// <summary>Callers who work at the desks of a cluster, and what they were told that must not be.</summary>
/// <param name="invoker">How they reach it.</param>
/// <param name="database">Where it is read whether somebody waits for a call.</param>
internal sealed class Callers(CallInvoker invoker, string database) : IDisposable
{
    private const int OfADesk = 2;

    private readonly DeskLedger ledger = new();
    private readonly List<Task> seats = [];
    private readonly CancellationTokenSource stop = new();

    /// <summary>What was wrong; asked for once they have ended.</summary>
    public IEnumerable<Fault> Faults =>
    [
        .. ledger.Doubles.Select(twice => new Fault(Rule.Lease, twice.Split(' ')[0], twice)),
        .. seats.Where(seat => seat.IsFaulted).Select(seat => new Fault(Rule.Lease, "a caller", seat.Exception!.GetBaseException().Message)),
    ];

    /// <summary>Some more begin at the desk of a territory, once somebody waits there.</summary>
    public void Begin(string territory)
    {
        for (var i = 0; i < OfADesk; i++)
        {
            var number = seats.Count;
            seats.Add(Task.Run(() => Work(territory, number)));
        }
    }

    /// <summary>Nobody calls any more.</summary>
    public async Task End()
    {
        await stop.CancelAsync();
        await Task.WhenAll(seats).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public void Dispose() => stop.Dispose();

    private async Task Work(string territory, int number)
    {
        // Nobody waits at the desk before the phase has come to the first place.
        await Waiting.Until(async () => stop.IsCancellationRequested || await Waits(territory), "somebody waits for a call");
        await new DeskSeat(new CallService.CallServiceClient(invoker), ledger, BenchSilo.Campaign, [territory], number, givenBack: 3, () => false).Work(stop.Token);
    }

    private async Task<bool> Waits(string territory)
    {
        try
        {
            await using var connection = new NpgsqlConnection(database);
            return await connection.ExecuteScalarAsync<long>("SELECT count(*) FROM place_update WHERE territory = @territory AND desk_reason IS NOT NULL;", new { territory }) > 0;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }
}
