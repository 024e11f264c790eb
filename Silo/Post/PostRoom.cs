using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using Soliguide.Silo.Post.Pacing;

namespace Soliguide.Silo.Post;

/// <summary>
/// Hands due letters over, each operator in a lane of its own and at its own pace. What a crash leaves in between is looked into after the
/// lease, and leaves again only where nobody can tell that it left.
/// </summary>
internal sealed class PostRoom(
    IOutbox outbox,
    ILetterTransport transport,
    Delivery delivery,
    Doubts doubts,
    Pace pace,
    RunningCampaigns campaigns,
    Brake brake,
    PostClock clock,
    IOptions<PostOptions> options,
    ILogger<PostRoom> log)
{
    private const int Batch = 2048;
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(10);

    /// <summary>Hands over everything that may leave now; returns how many letters left.</summary>
    public async Task<int> HandOverDue(CancellationToken cancellationToken)
    {
        await pace.Remember(cancellationToken);
        var left = 0;
        var tried = new HashSet<DueLetter>();
        IReadOnlyList<DueLetter> again = await doubts.Settle(cancellationToken);
        while (!cancellationToken.IsCancellationRequested)
        {
            var running = await campaigns.Read();
            await Stop(running, cancellationToken);
            var now = clock.Time.GetUtcNow();
            var due = await outbox.Due(now, Batch + tried.Count, pace.Resting);
            var letters = again.Concat(due)
                .Where(d => !tried.Contains(d) && running.TryGetValue(d.Campaign, out var campaign) && campaign.MaySend(d.Kind, now))
                .ToArray();
            again = [];
            var round = new ConcurrentBag<DueLetter>();
            left += await Send(letters, running, round, cancellationToken);
            if (round.IsEmpty)
            {
                break;
            }

            tried.UnionWith(round);
        }

        return left;
    }

    /// <summary>Campaigns whose letters do harm rest from now on. A folder harms nobody.</summary>
    private async Task Stop(Dictionary<string, RunningCampaign> running, CancellationToken cancellationToken)
    {
        if (options.Value.Transport == PostTransport.Folder)
        {
            return;
        }

        foreach (var (id, campaign) in running.ToArray())
        {
            if (await brake.Pull(id, campaign, cancellationToken))
            {
                running.Remove(id);
            }
        }
    }

    /// <summary>All lanes at once. One that is slow gives up its letters after a while, so that new ones elsewhere are seen.</summary>
    private async Task<int> Send(
        DueLetter[] letters, Dictionary<string, RunningCampaign> running, ConcurrentBag<DueLetter> tried, CancellationToken cancellationToken)
    {
        using var time = new CancellationTokenSource(Look, clock.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(time.Token, cancellationToken);
        using var seats = new SemaphoreSlim(options.Value.AtOnce);
        var lanes = new Dictionary<OperatorGate, List<DueLetter>>();
        foreach (var letter in letters)
        {
            var gate = await pace.GateTo(letter.Domain, cancellationToken);
            (lanes.TryGetValue(gate, out var lane) ? lane : lanes[gate] = []).Add(letter);
        }

        var left = await Task.WhenAll(lanes.Select(lane => new Lane(lane.Key, pace, transport, delivery, seats, log)
            .Run(lane.Value, options.Value.AtOnce, running, tried, either.Token)));
        return left.Sum();
    }
}
