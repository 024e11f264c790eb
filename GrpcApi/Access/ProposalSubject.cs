using Soliguide.Contracts.Proposals;
using Soliguide.Domain.Places;

namespace Soliguide.GrpcApi.Access;

/// <summary>Where the places of a proposal are. One without places belongs to nobody's territory.</summary>
internal sealed class ProposalSubject(IGrainFactory grains)
{
    private const int LongestId = 200;

    /// <param name="id">The proposal; one that is not there has no territories.</param>
    public async Task<IReadOnlyCollection<TerritoryKey>> Of(string id) =>
        id.Length is > 0 and <= LongestId && await grains.GetGrain<IProposalGrain>(id).Read() is { } view
            ? [.. view.Said.Places.Select(place => PlaceKey.TryParse(place, out var key) ? key.Territory : (TerritoryKey?)null).OfType<TerritoryKey>().Distinct()]
            : [];
}
