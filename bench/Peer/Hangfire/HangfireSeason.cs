using System.Diagnostics;
using Hangfire;
using Hangfire.PostgreSql;
using Hangfire.PostgreSql.Factories;
using Npgsql;
using Soliguide.Contracts.Campaigns;
using Soliguide.Domain.Campaigns;
using Soliguide.Domain.Json;
using Soliguide.Domain.Places;
using Soliguide.Domain.Places.Contacts;
using Soliguide.Domain.Places.Sheets;
using Soliguide.Domain.Places.Updates;

namespace Soliguide.Bench.Peer.Hangfire;

/// <summary>The peer: a season as jobs of Hangfire on PostgreSQL, state in tables, answers as transactions of whoever brings them.</summary>
internal sealed class HangfireSeason : ISeason
{
    /// <summary>Twice what Hangfire takes by itself on two cores: its jobs wait for the disk.</summary>
    private const int Workers = 20;

    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly CampaignPlan plan = BenchSilo.Plan();
    private readonly SeasonClock clock;
    private readonly NpgsqlDataSource source;
    private readonly string folder = Directory.CreateTempSubdirectory("soliguide-bench-peer-").FullName;
    private readonly BackgroundJobClient client;
    private readonly BackgroundJobServer server;
    private readonly PeerPlaces places;
    private readonly PeerLetters letters;
    private readonly PeerJobs jobs;
    private readonly int ofOneJob;
    private int covered;

    private HangfireSeason(SeasonClock clock, string connection, int ofOneJob)
    {
        (this.clock, this.ofOneJob) = (clock, ofOneJob);
        var pooled = $"{connection};Maximum Pool Size=100;Max Auto Prepare=40;No Reset On Close=true";
        source = NpgsqlDataSource.Create(pooled);
        var options = new PostgreSqlStorageOptions { EnableLongPolling = true, UseSlidingInvisibilityTimeout = true, QueuePollInterval = TimeSpan.FromSeconds(1) };
        var storage = new PostgreSqlStorage(new NpgsqlConnectionFactory(pooled, options), options);
        client = new BackgroundJobClient(storage);
        (places, letters) = (new PeerPlaces(source, plan.Id), new PeerLetters(source, clock, plan.Id, folder));
        var presumed = new DefaultNotice(plan.PublicPeriod.From, plan.PublicPeriod.To, plan.Default.Message);
        jobs = new PeerJobs(source, places, letters, client, clock, presumed, ofOneJob);
        server = new BackgroundJobServer(new BackgroundJobServerOptions { WorkerCount = Workers, Activator = new OneOf(jobs) }, storage);
    }

    public static async Task<HangfireSeason> Start(SeasonClock clock, string connection, int ofOneJob)
    {
        await using var source = NpgsqlDataSource.Create(connection);
        await PeerSchema.Make(source);
        return new HangfireSeason(clock, connection, ofOneJob);
    }

    public async Task Settle(IReadOnlyList<ImportedPlace> imported) => covered = await PeerImport.Run(source, plan, imported);

    public async Task<int> Open(CampaignPhase phase)
    {
        var before = jobs.Done;
        foreach (var territory in BenchSilo.Territories)
        {
            client.Enqueue<PeerJobs>(job => job.Open(territory, phase));
        }

        return await Until(before, covered);
    }

    public async Task<int> HandOver()
    {
        var (before, due) = (jobs.Done, await letters.Due());
        foreach (var handful in due.GroupBy(letter => letter.Kind, letter => letter.Person).SelectMany(kind => kind.Chunk(ofOneJob).Select(persons => (kind.Key, Persons: persons))))
        {
            client.Enqueue<PeerJobs>(job => job.Hand(handful.Key, handful.Persons));
        }

        return await Until(before, due.Count);
    }

    public async Task Answer(string place, Submission answer) => await places.Tell([place], known => Heard(known, answer), answer.By, clock.GetUtcNow());

    public async ValueTask DisposeAsync()
    {
        server.Dispose();
        await source.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private IEnumerable<PlaceEvent> Heard(PeerPlace place, Submission answer)
    {
        var sheet = DomainJson.Read<PlaceSheet>(place.Sheet);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(sheet.TimeZone);
        return AnswerRules.Check(answer, sheet, LocalDay.Of(clock.GetUtcNow(), zone)).Count == 0
            ? [answer.ToEvent(zone)]
            : throw new InvalidOperationException($"The answer about {place.Key} cannot be taken.");
    }

    /// <exception cref="InvalidOperationException">Nothing was done for a minute: jobs fail and wait to be tried again.</exception>
    private async Task<int> Until(int before, int expected)
    {
        var (last, since) = (0, Stopwatch.StartNew());
        for (int done; (done = jobs.Done - before) < expected; await Task.Delay(Glance))
        {
            if (done > last)
            {
                last = done;
                since.Restart();
            }
            else if (since.Elapsed > Patience)
            {
                throw new InvalidOperationException($"Of {expected} {done} were done.");
            }
        }

        return expected;
    }

    /// <summary>Jobs share what they work with.</summary>
    private sealed class OneOf(PeerJobs jobs) : JobActivator
    {
        public override object ActivateJob(Type jobType) => jobs;
    }
}
