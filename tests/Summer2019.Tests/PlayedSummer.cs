using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;
using Soliguide.Domain.Campaigns.BuiltIn;
using Soliguide.Domain.Json;
using Soliguide.Grains.Places;
using Soliguide.Silo.Rehearsal;
using Soliguide.Silo.Rehearsal.Report;

namespace Soliguide.Summer2019.Tests;

/// <summary>The summer played once with the parameters that ship, on 5,000 places, for all tests that read what it left.</summary>
public sealed class PlayedSummer : IAsyncLifetime
{
    private const int Seed = 2019;
    private const int Count = 5000;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(8);

    private readonly string root = NewFolder();

    internal RehearsalFigures Figures { get; private set; } = null!;

    internal IReadOnlyList<PlaceRecord> Places { get; private set; } = [];

    internal string LetterFolder => Path.Combine(root, "rehearsals", $"summer-2019-{Seed}", "letters");

    public async Task InitializeAsync()
    {
        Figures = await Play(root, Seed, Count);
        await using var connection = new SqliteConnection(
            $"Data Source={Path.Combine(root, "rehearsals", $"summer-2019-{Seed}", "soliguide.db")};Mode=ReadOnly;Pooling=false");
        Places = [.. (await connection.QueryAsync<string>("SELECT doc FROM grain_state WHERE grain_type = 'place';")).Select(DomainJson.Read<PlaceRecord>)];
    }

    public Task DisposeAsync()
    {
        Remove(root);
        return Task.CompletedTask;
    }

    internal static string NewFolder() =>
        Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "soliguide-tests", Path.GetRandomFileName())).FullName;

    internal static void Remove(string folder)
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    internal static async Task<RehearsalFigures> Play(string folder, int seed, int places)
    {
        using var patience = new CancellationTokenSource(Patience);
        return await RehearsalRun.Play(
            BuiltInPlans.Find("summer-2019")!, seed, places, [KeyValuePair.Create("Storage:Folder", (string?)folder)], patience.Token);
    }

    internal static string Line(Contracts.Reports.DayTally day) => string.Create(
        CultureInfo.InvariantCulture,
        $"{day.Day:yyyy-MM-dd} {day.Places} {day.Asked} {day.Reminded} {day.Called} {day.Answered} {day.Presumed} ")
        + string.Join(",", day.ByChannel.OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => $"{c.Key}={c.Value}"));
}
