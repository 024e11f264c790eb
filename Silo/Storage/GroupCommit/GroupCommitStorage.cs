using System.Globalization;
using Orleans.Serialization.Serializers;
using Orleans.Storage;
using Soliguide.Silo.Storage.Json;

namespace Soliguide.Silo.Storage.GroupCommit;

/// <summary>
/// Grain storage that reads through the ADO.NET provider and writes through the common queue: the same table, versions and
/// errors as the provider alone, many states a commit.
/// </summary>
internal sealed class GroupCommitStorage(
    IGrainStorage provider,
    IStateWriter writer,
    IActivatorProvider activators,
    string serviceId) : IGrainStorage
{
    /// <inheritdoc />
    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        provider.ReadStateAsync(stateName, grainId, grainState);

    /// <inheritdoc />
    /// <exception cref="InconsistentStateException">Another activation wrote first; it carries both versions.</exception>
    public async Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        grainState.ETag = await Put(stateName, grainId, grainState.ETag, GrainJson.Bytes(grainState.State));
        grainState.RecordExists = true;
    }

    /// <inheritdoc />
    /// <exception cref="InconsistentStateException">Another activation wrote first; it carries both versions.</exception>
    public async Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        if (!grainState.RecordExists && string.IsNullOrWhiteSpace(grainState.ETag))
        {
            await ReadStateAsync(stateName, grainId, grainState);
            if (!grainState.RecordExists)
            {
                return;
            }
        }

        grainState.ETag = await Put(stateName, grainId, grainState.ETag, document: null);
        grainState.RecordExists = false;
        grainState.State = activators.GetActivator<T>().Create();
    }

    private async Task<string> Put(string stateName, GrainId grainId, string? etag, byte[]? document)
    {
        var key = new StateKey(serviceId, stateName, StoredKey.Of(grainId));
        var version = string.IsNullOrWhiteSpace(etag) ? (int?)null : int.Parse(etag, CultureInfo.InvariantCulture);
        var outcome = await writer.WriteAsync(new StateRow(key, version, document));
        var stored = outcome.Version?.ToString(CultureInfo.InvariantCulture);
        return outcome.Written
            ? stored!
            : throw new InconsistentStateException($"{stateName} {key.GrainKey} was written by another activation.", stored, etag);
    }
}
