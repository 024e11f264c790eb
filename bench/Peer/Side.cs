using System.Diagnostics;
using System.Globalization;
using Soliguide.Bench.Peer.Hangfire;
using Soliguide.Domain.Json;

namespace Soliguide.Bench.Peer;

/// <summary>One side of the comparison in a process of its own, so that its memory is told apart. The bench starts itself again for it.</summary>
internal static class Side
{
    /// <summary>The first word of the command line of such a process.</summary>
    public const string Verb = "peer-side";

    private const string Ours = "ours";

    /// <summary>Ours.</summary>
    public static Task<SeasonFigures> RunOurs(int places, string connection) => Apart(Ours, places, connection);

    /// <summary>The peer's.</summary>
    /// <param name="ofOneJob">How many places or letters one of its jobs takes.</param>
    /// <param name="places">How many places there are.</param>
    /// <param name="connection">Its database.</param>
    public static Task<SeasonFigures> RunHangfire(int ofOneJob, int places, string connection) => Apart(ofOneJob.ToString(CultureInfo.InvariantCulture), places, connection);

    /// <summary>What such a process does: runs its season and prints the figures as the last line.</summary>
    /// <param name="arguments">The side, how many places, the connection.</param>
    public static async Task Serve(string[] arguments)
    {
        var (side, places, connection) = (arguments[0], int.Parse(arguments[1], CultureInfo.InvariantCulture), arguments[2]);
        var clock = new SeasonClock();
        await using ISeason season = side == Ours
            ? await OurSeason.Start(clock, connection)
            : await HangfireSeason.Start(clock, connection, int.Parse(side, CultureInfo.InvariantCulture));
        Console.WriteLine(DomainJson.Write(await new Season(season, clock, connection).Run(places)));
    }

    private static async Task<SeasonFigures> Apart(string side, int places, string connection)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        foreach (var word in (string[])[typeof(Side).Assembly.Location, Verb, side, places.ToString(CultureInfo.InvariantCulture), connection])
        {
            start.ArgumentList.Add(word);
        }

        using var process = Process.Start(start)!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? DomainJson.Read<SeasonFigures>(said.TrimEnd().Split('\n')[^1])
            : throw new InvalidOperationException($"The side '{side}' ended with {process.ExitCode}: {said}");
    }
}
