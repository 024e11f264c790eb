using Soliguide.Silo.Tests.Crash;
using Soliguide.Tests.Shared.Faults;

namespace Soliguide.Bench.Faults.Cluster;

/// <summary>Starts silos again that have ended, as systemd does.</summary>
internal sealed class Watchman : IAsyncDisposable
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(200);

    private readonly CancellationTokenSource stop = new();
    private readonly Task work;

    /// <summary>Begins.</summary>
    public Watchman(IReadOnlyList<Member> members) => work = Task.Run(() => Watch(members));

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await work;
        stop.Dispose();
    }

    /// <summary>What it said last, without the frames of stacks.</summary>
    private static string Said(SiloProcess silo) => string.Join('\n', silo.LastWords!.Split('\n').Where(line => !line.TrimStart().StartsWith("at ", StringComparison.Ordinal)));

    private async Task Watch(IReadOnlyList<Member> members)
    {
        while (!stop.IsCancellationRequested)
        {
            foreach (var member in members)
            {
                if (member is { Leaves: false } and ({ Silo: null } or { Silo.LastWords: not null }))
                {
                    await Console.Error.WriteLineAsync($"A silo starts{(member.Silo is { } before ? $"; the one before ended with: {Said(before)}" : "")}");
                    member.Start();
                }
            }

            await Task.Delay(Glance, TimeProvider.System, stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
