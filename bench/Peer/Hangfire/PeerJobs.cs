using Hangfire;
using Npgsql;
using Soliguide.Contracts.Campaigns;
using Soliguide.Domain.Places.Updates;

namespace Soliguide.Bench.Peer.Hangfire;

/// <summary>What the queue runs. Any of it may run twice: the rules and the unique keys make it once.</summary>
/// <param name="source">The database.</param>
/// <param name="places">The places.</param>
/// <param name="letters">The letters.</param>
/// <param name="jobs">The queue.</param>
/// <param name="clock">The clock.</param>
/// <param name="presumed">What is shown of places that did not answer.</param>
/// <param name="ofOneJob">How many places or letters one job takes.</param>
internal sealed class PeerJobs(
    NpgsqlDataSource source, PeerPlaces places, PeerLetters letters, IBackgroundJobClient jobs, TimeProvider clock, DefaultNotice presumed, int ofOneJob)
{
    private int done;

    /// <summary>How many places or letters jobs have done.</summary>
    public int Done => Volatile.Read(ref done);

    /// <summary>A phase opens in a territory: puts a job into the queue for its places, or for each handful of them.</summary>
    public async Task Open(string territory, CampaignPhase phase)
    {
        foreach (var keys in (await Covered(territory)).Chunk(ofOneJob))
        {
            jobs.Enqueue<PeerJobs>(job => job.Deliver(keys, phase));
        }
    }

    /// <summary>A phase reaches places.</summary>
    public async Task Deliver(string[] keys, CampaignPhase phase)
    {
        var now = clock.GetUtcNow();
        await places.Tell(keys, place => PeerRules.Events(place, phase, presumed, now), "plan", now);
        Interlocked.Add(ref done, keys.Length);
    }

    /// <summary>Letters leave.</summary>
    public async Task Hand(LetterKind kind, string[] persons)
    {
        await letters.Hand(kind, persons);
        Interlocked.Add(ref done, persons.Length);
    }

    private async Task<List<string>> Covered(string territory)
    {
        await using var select = source.CreateCommand("SELECT key FROM place WHERE covered AND territory = $1 ORDER BY key;");
        select.Parameters.AddWithValue(territory);
        await using var row = await select.ExecuteReaderAsync();
        var keys = new List<string>();
        while (await row.ReadAsync())
        {
            keys.Add(row.GetString(0));
        }

        return keys;
    }
}
