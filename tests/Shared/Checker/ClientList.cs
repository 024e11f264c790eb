using System.Collections.Concurrent;

namespace Soliguide.Tests.Shared.Checker;

/// <summary>What clients asked for and what they were told: their list and nothing of the server's.</summary>
internal sealed class ClientList
{
    private readonly ConcurrentDictionary<(string Campaign, string Place, string Id), bool> events = new();
    private int acknowledged;

    /// <summary>How many were acknowledged.</summary>
    public int Acknowledged => acknowledged;

    /// <summary>A client is about to ask for something.</summary>
    public void Ask(string campaign, string place, string id) => events.TryAdd((campaign, place, id), false);

    /// <summary>A server said that it was heard.</summary>
    public void Acknowledge(string campaign, string place, string id)
    {
        if (events.TryUpdate((campaign, place, id), true, false))
        {
            Interlocked.Increment(ref acknowledged);
        }
    }

    /// <summary>Whatever was acknowledged by now.</summary>
    public IReadOnlyList<Heard> Promised() => [.. events.Where(happened => happened.Value).Select(ToHeard)];

    /// <summary>Whatever was asked for by now.</summary>
    public IReadOnlyList<Heard> All() => [.. events.Select(ToHeard)];

    private static Heard ToHeard(KeyValuePair<(string Campaign, string Place, string Id), bool> happened) =>
        new(happened.Key.Campaign, happened.Key.Place, happened.Key.Id, happened.Value);
}
