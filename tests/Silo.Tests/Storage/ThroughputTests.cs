using System.Diagnostics;
using Dapper;
using Xunit.Abstractions;

namespace Soliguide.Silo.Tests.Storage;

/// <summary>Prints how fast states are written; asserts only that none was lost. Read the ratios: the machine is shared.</summary>
public sealed class ThroughputTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(false, 1, 200)]
    [InlineData(false, 64, 640)]
    [InlineData(true, 1, 200)]
    [InlineData(true, 64, 6_400)]
    [InlineData(true, 512, 10_240)]
    public async Task Write_BySoManyAtOnce_KeepsEveryWrite(bool groupCommit, int writers, int writes)
    {
        var notes = await Measure(groupCommit, writers, writes, "note", (_, n) => new Note { Text = new string('x', 1_500) + n });
        var places = await Measure(groupCommit, writers, writes, "place", (dice, n) => dice.Next($"fr-75-{n}"));

        output.WriteLine(
            $"{(groupCommit ? "group commit" : "provider alone")}, {writers} writers: {notes:n0} states/s, {places:n0} places/s with their derived tables");
    }

    private static async Task<double> Measure<T>(bool groupCommit, int writers, int writes, string stateName, Func<RandomPlaces, int, T> make)
    {
        await using var storage = await StorageUnderTest.Start(groupCommit);
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, writers).Select(n => Task.Run(async () =>
        {
            var dice = new RandomPlaces(n);
            var state = new GrainState<T>();
            for (var write = 0; write < writes / writers; write++)
            {
                state.State = make(dice, n);
                await storage.Grains.WriteStateAsync(stateName, StorageUnderTest.Grain($"fr-75-{n}"), state);
            }
        }))).WaitAsync(StorageUnderTest.Patience);
        var seconds = clock.Elapsed.TotalSeconds;
        using var connection = storage.Open();
        Assert.Equal(writers * (writes / writers), connection.ExecuteScalar<int>("SELECT sum(version) FROM grain_state"));
        return writes / seconds;
    }
}
