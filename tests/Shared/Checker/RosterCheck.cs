using Soliguide.Domain.Json;
using Soliguide.Grains.Territories;

namespace Soliguide.Tests.Shared.Checker;

/// <summary>The rosters of campaigns beside their places.</summary>
internal sealed class RosterCheck
{
    private readonly Dictionary<(string Campaign, string Place), bool> onRoster = [];
    private readonly List<string> unfinished = [];

    /// <summary>A shard is looked at, before any place. Its key: <c>summer-2019/fr-75/3</c>.</summary>
    public IEnumerable<Fault> LookAtShard(string shard, string json)
    {
        var record = DomainJson.Read<RosterShardRecord>(json);
        var campaign = shard.Split('/')[0];
        foreach (var (at, place) in record.Places.Index())
        {
            // Reached by a phase: whatever it did there, the campaign knows the place from then on.
            var reached = record.Runs.Any(run => run.Cursor > at && !run.Retry.Contains(place));
            if (!onRoster.TryAdd((campaign, place), reached))
            {
                yield return new Fault(Rule.Roster, $"{place} in {campaign}", $"is on the roster twice, the second time in {shard}.");
            }
        }

        unfinished.AddRange(record.Runs.Where(run => !run.IsComplete(record.Places.Count)).Select(run => $"{shard} with {run.Phase} at {run.Cursor} of {record.Places.Count}"));
    }

    /// <summary>A place is looked at that has met a campaign.</summary>
    public IEnumerable<Fault> Look(string place, string campaign) => onRoster.Remove((campaign, place))
        ? []
        : [new Fault(Rule.Roster, $"{place} in {campaign}", "is in the campaign and on none of its rosters.")];

    /// <summary>All places were looked at.</summary>
    public IEnumerable<Fault> End() =>
        onRoster.Where(place => place.Value).Select(place => new Fault(Rule.Roster, $"{place.Key.Place} in {place.Key.Campaign}", "was reached by a phase, and does not know the campaign."))
            .Concat(unfinished.Select(run => new Fault(Rule.Phase, run.Split(' ')[0], $"{run} has not ended.")));
}
