using Soliguide.Contracts.Reports;
using Soliguide.Domain.Campaigns;

namespace Soliguide.Grains.Campaigns;

/// <summary>Writes the letters of a plan before any of them is due. Implemented by the post room of the silo; nothing is kept and nobody is woken.</summary>
public interface ILetterPreview
{
    /// <summary>
    /// Samples from the places that the plan's scope covers now: somebody with one place, somebody with several, somebody who reads another
    /// language, as far as they are found; none where the scope covers nothing.
    /// </summary>
    Task<LetterSample[]> Write(CampaignPlan plan);
}
