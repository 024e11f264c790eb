using Soliguide.Domain.Json;

namespace Soliguide.Bench.Peer;

/// <summary>
/// A season of ours beside the same season on Hangfire, a job queue that somebody would pick instead, one after the other on the same PostgreSQL, each in a process of its own.
/// The peer runs twice: with a job for each place, which is tried again alone as ours is, and with a job for a hundred.
/// </summary>
internal static class PeerBench
{
    private const int Together = 100;

    public static async Task<IEnumerable<Row>> Run(int places)
    {
        await using var server = await BenchPostgres.Start();
        var ours = await Apart(server, "ours", connection => Side.RunOurs(places, connection));
        var alone = await Apart(server, "alone", connection => Side.RunHangfire(1, places, connection));
        var together = await Apart(server, "together", connection => Side.RunHangfire(Together, places, connection));
        return
        [
            .. Beside($"{places:N0} places beside Hangfire, a job each", ours, alone, places),
            .. Beside($"{places:N0} places beside Hangfire, a job for {Together}", ours, together, places),
        ];
    }

    private static async Task<SeasonFigures> Apart(BenchPostgres server, string name, Func<string, Task<SeasonFigures>> run)
    {
        var figures = await run(await server.NewDatabase(name));
        await server.Drop(name);
        return figures;
    }

    private static IEnumerable<Row> Beside(string whom, SeasonFigures ours, SeasonFigures peer, int places)
    {
        const double megabyte = 1024 * 1024;
        return ours.End == peer.End
            ?
            [
                new Row($"ask phase, {whom}", ours.Ask, peer.Ask, "places/s"),
                new Row("letters written and laid into a folder", ours.Letters, peer.Letters, "letters/s"),
                new Row("reminder", ours.Remind, peer.Remind, "places/s"),
                new Row("answers by 50 clients", ours.Answers, peer.Answers, "answers/s"),
                new Row("an answer at the 99th percentile", ours.AnswerP99, peer.AnswerP99, "ms"),
                new Row("call list", ours.Call, peer.Call, "places/s"),
                new Row("default", ours.Default, peer.Default, "places/s"),
                new Row("the whole season", ours.Seconds, peer.Seconds, "s"),
                new Row("managed memory at its end, a place", ours.Heap / (double)places, Math.Max(1, peer.Heap / (double)places), "bytes"),
                new Row("resident memory at its highest", ours.Peak / megabyte, peer.Peak / megabyte, "MiB"),
                new Row("database at its end, a place", ours.Disk / (double)places, peer.Disk / (double)places, "bytes"),
            ]
            : throw new InvalidOperationException($"The two did not do the same: {DomainJson.Write(ours.End)} and {DomainJson.Write(peer.End)}.");
    }
}
