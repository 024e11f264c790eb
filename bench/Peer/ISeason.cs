using Soliguide.Contracts.Campaigns;
using Soliguide.Domain.Places.Contacts;
using Soliguide.Domain.Places.Updates;

namespace Soliguide.Bench.Peer;

/// <summary>A program that can run a campaign, ours or another one, as the season of the comparison drives it.</summary>
internal interface ISeason : IAsyncDisposable
{
    /// <summary>Takes the places and launches the campaign. Not measured.</summary>
    Task Settle(IReadOnlyList<ImportedPlace> places);

    /// <summary>Opens a phase in all territories and waits until the last place is stored.</summary>
    /// <returns>How many places it reached.</returns>
    Task<int> Open(CampaignPhase phase);

    /// <summary>Hands every due letter over to a folder, one file each, and keeps that it was.</summary>
    /// <returns>How many letters left.</returns>
    Task<int> HandOver();

    /// <summary>Takes one answer; stored when this returns.</summary>
    Task Answer(string place, Submission answer);
}
