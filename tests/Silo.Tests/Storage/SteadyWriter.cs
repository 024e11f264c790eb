using System.Threading.Channels;
using Dapper;
using Npgsql;
using Soliguide.Silo.Storage.GroupCommit;

namespace Soliguide.Silo.Tests.Storage;

/// <summary>Writes the state of one grain again and again, and remembers what it was told.</summary>
/// <param name="Key">The grain.</param>
/// <param name="Done">Writes that were acknowledged.</param>
/// <param name="Failed">Writes of which nothing was kept.</param>
/// <param name="InDoubt">Writes of which nobody knows.</param>
internal sealed record SteadyWriter(string Key, int Done, int Failed, int InDoubt)
{
    /// <summary>Writes until it has been enough, or the queue is closed under it: that is no failure to be counted and tried again.</summary>
    public static async Task<SteadyWriter> WriteOn(IStateWriter writer, string key, CancellationToken enough)
    {
        var (done, failed, doubtful) = (0, 0, 0);
        int? version = null;
        while (!enough.IsCancellationRequested)
        {
            try
            {
                var outcome = await writer.WriteAsync(new StateRow(new StateKey("soliguide", "note", key), version, "{}"u8.ToArray()));
                done += outcome.Written ? 1 : 0;

                // As a grain does that forgot its memory: what is stored now is what it goes on from.
                version = outcome.Version;
            }
            catch (InDoubtException)
            {
                doubtful++;
            }
            catch (Exception e) when (e is NpgsqlException or InvalidOperationException and not ChannelClosedException)
            {
                failed++;
            }
        }

        return new SteadyWriter(key, done, failed, doubtful);
    }

    /// <summary>Never less is stored than was acknowledged; more only where the writer was told that nobody knows.</summary>
    public static async Task AssertKept(string database, IReadOnlyCollection<SteadyWriter> writers)
    {
        await using var reading = new NpgsqlConnection(database + ";Pooling=false");
        var kept = (await reading.QueryAsync<(string Key, int Version)>("SELECT grain_key, version FROM grain_state;")).ToDictionary(row => row.Key, row => row.Version);
        Assert.All(writers, writer =>
        {
            Assert.NotEqual(0, writer.Done);
            Assert.InRange(kept[writer.Key], writer.Done, writer.Done + writer.InDoubt);
        });
    }
}
