using Quartz;
using Soliguide.Contracts.Campaigns;
using Soliguide.Domain.Campaigns;
using Soliguide.Domain.Places;

namespace Soliguide.Silo.Scheduling;

/// <summary>The trigger of a phase in a territory: its name, its data, its instant.</summary>
internal static class PhaseTrigger
{
    private const string Campaign = "campaign";
    private const string Territory = "territory";
    private const string PhaseName = "phase";

    /// <summary>The permanent name: one per campaign, territory and phase.</summary>
    public static TriggerKey Key(string campaign, TerritoryKey territory, Phase phase) => new($"{territory}/{phase}", campaign);

    /// <summary>Fires once at the instant; when the server was down then, once as soon as it is back.</summary>
    public static ITrigger Make(string campaign, TerritoryKey territory, Phase phase, DateTimeOffset at, TimeProvider clock) =>
        TriggerBuilder.Create(clock)
            .WithIdentity(Key(campaign, territory, phase))
            .ForJob(OpenPhaseJob.Key)
            .UsingJobData(Campaign, campaign)
            .UsingJobData(Territory, territory.ToString())
            .UsingJobData(PhaseName, phase.ToString())
            .StartAt(at.ToUniversalTime())
            .WithSimpleSchedule(s => s.WithMisfireInstruction(SimpleTriggerMisfireInstruction.FireNow))
            .Build();

    /// <summary>What a firing trigger is about.</summary>
    public static (string Campaign, CampaignPhase Phase, string Territory) Read(JobDataMap data) =>
        ((string)data[Campaign]!, Enum.Parse<CampaignPhase>((string)data[PhaseName]!), (string)data[Territory]!);
}
