using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Dapper;
using Npgsql;
using Soliguide.Contracts.Campaigns;
using Soliguide.Domain.Places.Sheets;
using Soliguide.Domain.Places.Updates;
using Soliguide.Silo.Rehearsal.DemoData;

namespace Soliguide.Bench.Peer;

/// <summary>The same season for both sides: ask, letters, reminder, letters, answers for a third of the places, call list, default.</summary>
/// <param name="season">Whose.</param>
/// <param name="clock">Its clock.</param>
/// <param name="connection">Its database.</param>
internal sealed class Season(ISeason season, SeasonClock clock, string connection)
{
    private const int Clients = 50;
    private const int AnsweredOneOf = 3;
    private static readonly TimeSpan BetweenPhases = TimeSpan.FromDays(3);

    /// <summary>Runs it.</summary>
    public async Task<SeasonFigures> Run(int count)
    {
        var places = DemoPlaces.Generate(1, count).ToList();
        var answering = places.Where(p => p.Sheet.Status == SheetStatus.Online).Select(p => p.Sheet.Key.ToString()).Where((_, i) => i % AnsweredOneOf == 0).ToArray();
        var (heap, disk) = (GC.GetTotalMemory(forceFullCollection: true), await Disk());
        await season.Settle(places);
        var ask = await Rate(() => season.Open(CampaignPhase.Ask));
        var asks = await Rate(season.HandOver);
        clock.Pass(BetweenPhases);
        var remind = await Rate(() => season.Open(CampaignPhase.Remind));
        var reminders = await Rate(season.HandOver);
        var took = new ConcurrentBag<double>();
        var answers = await Rate(() => Answer(answering, took));
        clock.Pass(BetweenPhases);
        var call = await Rate(() => season.Open(CampaignPhase.Call));
        clock.Pass(BetweenPhases);
        var presumed = await Rate(() => season.Open(CampaignPhase.Default));
        return new SeasonFigures
        {
            Ask = ask.PerSecond,
            Letters = (asks.Count + reminders.Count) / (asks.Seconds + reminders.Seconds),
            Remind = remind.PerSecond,
            Answers = answers.PerSecond,
            AnswerP99 = took.Order().ElementAt((int)(took.Count * .99)),
            Call = call.PerSecond,
            Default = presumed.PerSecond,
            Seconds = ((Step[])[ask, asks, remind, reminders, answers, call, presumed]).Sum(step => step.Seconds),
            Heap = GC.GetTotalMemory(forceFullCollection: true) - heap,
            Peak = ProcessMemory.Peak,
            Disk = await Disk() - disk,
            End = await SeasonEnd.Of(connection),
        };
    }

    private static async Task<Step> Rate(Func<Task<int>> step)
    {
        var watch = Stopwatch.StartNew();
        return new Step(await step(), watch.Elapsed.TotalSeconds);
    }

    private async Task<int> Answer(string[] places, ConcurrentBag<double> took)
    {
        var next = -1;
        await Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => Task.Run(async () =>
        {
            for (int i; (i = Interlocked.Increment(ref next)) < places.Length;)
            {
                var start = Stopwatch.GetTimestamp();
                await season.Answer(places[i], new Submission(Id(i), new AnswerContent.NothingChanges(), Channel.Link, "bench", clock.GetUtcNow()));
                took.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        })));
        return places.Length;
    }

    private async Task<long> Disk()
    {
        await using var database = new NpgsqlConnection(connection);
        return await database.ExecuteScalarAsync<long>("SELECT pg_database_size(current_database());");
    }

    private static string Id(int number) => string.Create(CultureInfo.InvariantCulture, $"answer-{number}");

    /// <summary>A step: how many of what it is about, in how long.</summary>
    private readonly record struct Step(int Count, double Seconds)
    {
        public double PerSecond => Count / Seconds;
    }
}
