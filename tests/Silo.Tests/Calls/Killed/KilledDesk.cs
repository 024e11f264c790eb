using System.Globalization;
using System.Text.Json;
using Grpc.Net.Client;
using Microsoft.Data.Sqlite;
using Soliguide.Silo.Hosting;
using Soliguide.Silo.Tests.Crash;
using Soliguide.V1;

namespace Soliguide.Silo.Tests.Calls.Killed;

/// <summary>
/// Fifty callers with real clients on the desks of a silo that is a process of its own, killed (SIGKILL) again and again while they call. Afterwards the storage
/// is read and compared with what the callers were told.
/// </summary>
/// <param name="folder">Its data: a launched campaign whose call phase has reached every place.</param>
/// <param name="campaign">The campaign.</param>
/// <param name="territories">Its desks.</param>
internal sealed class KilledDesk(string folder, string campaign, IReadOnlyList<string> territories)
{
    private const int Callers = 50;
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(20);

    /// <summary>Runs it to its end.</summary>
    /// <param name="leases">How many leases are taken at least; from then on every call is ended.</param>
    /// <param name="kills">How often it is killed, spread over those leases.</param>
    /// <param name="givenBack">How many of ten tickets callers give back while leases are wanted.</param>
    /// <param name="seed">Of the moments.</param>
    /// <param name="patience">How long all of it may take; a promise that is not kept by then is lost, and kills that have not come by then do not come.</param>
    /// <param name="killed">Hears of each kill: how many there were, and after how many leases.</param>
    public async Task<DeskFaults> Run(int leases, int kills, int givenBack, int seed, TimeSpan patience, Action<int, int>? killed = null)
    {
        var port = FreePort.Or(0).ToString(CultureInfo.InvariantCulture);
        var ledger = new DeskLedger();
        using var stop = new CancellationTokenSource(patience, TimeProvider.System);
        using var channel = GrpcChannel.ForAddress($"http://localhost:{port}", new GrpcChannelOptions
        {
            InitialReconnectBackoff = Glance,
            MaxReconnectBackoff = TimeSpan.FromMilliseconds(200),
        });
        var calls = new CallService.CallServiceClient(channel);
        var silo = SiloProcess.Start(folder, $"Api:GrpcPort={port}");
        try
        {
            var seats = Enumerable.Range(0, Callers)
                .Select(number => Task.Run(() => new DeskSeat(calls, ledger, campaign, territories, number, givenBack, () => ledger.Leases >= leases).Work(stop.Token)))
                .ToArray();
            var count = 0;
            foreach (var moment in Moments(leases, kills, seed))
            {
                while (ledger.Leases < moment && !Array.TrueForAll(seats, seat => seat.IsCompleted))
                {
                    await Task.Delay(Glance, TimeProvider.System);
                }

                if (stop.IsCancellationRequested)
                {
                    break;
                }

                silo.Kill();
                silo.Dispose();
                count++;
                killed?.Invoke(count, ledger.Leases);
                silo = SiloProcess.Start(folder, $"Api:GrpcPort={port}");
            }

            await Task.WhenAll(seats).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (Array.Find(seats, seat => seat.IsFaulted) is { } failed)
            {
                await failed;
            }

            // Who still waits for a promised call when patience is over is counted as lost.
            silo.Kill();
            var stored = Stored();
            return new DeskFaults(count, ledger.Leases, ledger.Outcomes.Count, ledger.Promised)
            {
                DoubleLeases = ledger.Doubles.Count,
                LostCallBacks = ledger.PromisesLeft,
                LostOutcomes = ledger.Outcomes.Count(outcome => stored.GetValueOrDefault(outcome.Value)?.Contains(outcome.Key) != true),
                SecondOutcomes = stored.Values.Sum(calls => calls.Count - calls.Distinct().Count()),
            };
        }
        finally
        {
            silo.Dispose();
        }
    }

    /// <summary>Moments in leases, in the first nine tenths of them.</summary>
    private static int[] Moments(int leases, int kills, int seed)
    {
        var dice = new Random(seed);
        return [.. Enumerable.Range(0, kills).Select(_ => dice.Next(leases * 9 / 10)).Order()];
    }

    /// <summary>The calls that each place remembers, by its key.</summary>
    private Dictionary<string, List<string>> Stored()
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "live", "soliguide.db")};Pooling=False");
        connection.Open();
        using var read = connection.CreateCommand();
        read.CommandText = "SELECT grain_key, json_extract(doc, '$.updates.' || json_quote($campaign) || '.update.calls') FROM grain_state WHERE grain_type = 'place';";
        read.Parameters.AddWithValue("$campaign", campaign);
        using var rows = read.ExecuteReader();
        var calls = new Dictionary<string, List<string>>();
        while (rows.Read())
        {
            calls[rows.GetString(0)] = rows.IsDBNull(1) ? [] : JsonSerializer.Deserialize<List<string>>(rows.GetString(1))!;
        }

        return calls;
    }
}
