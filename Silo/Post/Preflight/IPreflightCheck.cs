using Soliguide.Domain.Campaigns;

namespace Soliguide.Silo.Post.Preflight;

/// <summary>One thing that must be right before a campaign is launched.</summary>
internal interface IPreflightCheck
{
    /// <summary>Looks at it. Failing is a finding too: an exception is told as such. The token ends when its time is up.</summary>
    Task<IReadOnlyList<Finding>> Look(CampaignPlan plan, CancellationToken cancellationToken);
}
