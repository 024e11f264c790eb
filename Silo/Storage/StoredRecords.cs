using Soliguide.Grains.Calls;
using Soliguide.Grains.Campaigns;
using Soliguide.Grains.Persons;
using Soliguide.Grains.Places;
using Soliguide.Grains.Proposals;
using Soliguide.Grains.Staff;
using Soliguide.Grains.Territories;
using Soliguide.Silo.Storage.Json;

namespace Soliguide.Silo.Storage;

/// <summary>Every record that grains store. The names are permanent: they are the keys under which documents are found again.</summary>
internal static class StoredRecords
{
    /// <summary>All of them, with the form they are written in today.</summary>
    public static IReadOnlyList<StoredRecord> All { get; } =
    [
        new(typeof(PlaceRecord), "place", PlaceRecord.CurrentSchema),
        new(typeof(PersonRecord), "person", PersonRecord.CurrentSchema),
        new(typeof(CampaignRecord), "campaign", CampaignRecord.CurrentSchema),
        new(typeof(TerritoryRecord), "territory", TerritoryRecord.CurrentSchema),
        new(typeof(RosterShardRecord), "roster-shard", RosterShardRecord.CurrentSchema),
        new(typeof(ProposalRecord), "proposal", ProposalRecord.CurrentSchema),
        new(typeof(CallDeskRecord), "call-desk", CallDeskRecord.CurrentSchema),
        new(typeof(StaffRecord), "staff", StaffRecord.CurrentSchema),
    ];
}
