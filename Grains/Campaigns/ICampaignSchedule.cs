using Soliguide.Domain.Campaigns;
using Soliguide.Domain.Places;

namespace Soliguide.Grains.Campaigns;

/// <summary>What opens phases at their time. Implemented by the silo; what it delivers late or twice is harmless.</summary>
public interface ICampaignSchedule
{
    /// <summary>
    /// Makes the triggers of a campaign what its plan says: one for each territory and phase that is not open yet; none while it does
    /// not run. A phase whose time has passed is opened at once. Repetition is harmless.
    /// </summary>
    Task Align(CampaignPlan plan, bool running, IReadOnlySet<(TerritoryKey Territory, Phase Phase)> opened);
}
