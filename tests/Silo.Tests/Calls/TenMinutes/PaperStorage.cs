using System.Collections.Concurrent;
using System.Globalization;
using Orleans.Storage;

namespace Soliguide.Silo.Tests.Calls.TenMinutes;

/// <summary>Remembers states as they are, in memory, with the version check of the true storage: a second activation cannot write over the first.</summary>
internal sealed class PaperStorage : IGrainStorage
{
    private readonly ConcurrentDictionary<(string Name, string Key), (object State, int Version)> states = new();

    /// <summary>All states of a name, by key.</summary>
    public IEnumerable<(string Key, T State)> All<T>(string name) =>
        states.Where(entry => entry.Key.Name == name).Select(entry => (entry.Key.Key, (T)entry.Value.State));

    /// <summary>Lays a state down before anybody reads it.</summary>
    public void Put(string name, string key, object state) => states[(name, key)] = (state, 1);

    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        if (states.TryGetValue((stateName, grainId.Key.ToString()!), out var kept))
        {
            (grainState.State, grainState.ETag, grainState.RecordExists) = ((T)kept.State, Etag(kept.Version), true);
        }
        else
        {
            (grainState.State, grainState.ETag, grainState.RecordExists) = (Activator.CreateInstance<T>(), null, false);
        }

        return Task.CompletedTask;
    }

    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var key = (stateName, grainId.Key.ToString()!);
        var version = grainState.ETag is null ? 0 : int.Parse(grainState.ETag, CultureInfo.InvariantCulture);
        var next = ((object)grainState.State!, version + 1);
        var written = version == 0
            ? states.TryAdd(key, next)
            : states.TryGetValue(key, out var kept) && kept.Version == version && states.TryUpdate(key, next, kept);
        if (!written)
        {
            throw new InconsistentStateException($"Another wrote {stateName} {grainId.Key} meanwhile.");
        }

        (grainState.ETag, grainState.RecordExists) = (Etag(version + 1), true);
        return Task.CompletedTask;
    }

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        states.TryRemove((stateName, grainId.Key.ToString()!), out _);
        (grainState.State, grainState.ETag, grainState.RecordExists) = (Activator.CreateInstance<T>(), null, false);
        return Task.CompletedTask;
    }

    private static string Etag(int version) => version.ToString(CultureInfo.InvariantCulture);
}
