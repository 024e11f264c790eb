using Soliguide.Contracts;
using Soliguide.Domain.Campaigns;

namespace Soliguide.Grains.Campaigns;

/// <summary>Looks before a launch whether letters would leave and arrive. Implemented by the post room of the silo.</summary>
public interface IPreflight
{
    /// <summary>What was found; returns within half a minute.</summary>
    Task<PreflightReport> Look(CampaignPlan plan);
}

/// <summary>What a preflight found.</summary>
/// <param name="Refusals">Why the campaign must not be launched.</param>
/// <param name="Warnings">What the coordinator should know although nothing forbids it.</param>
public sealed record PreflightReport(Problem[] Refusals, Problem[] Warnings)
{
    /// <summary>Nothing to say.</summary>
    public static PreflightReport Clear { get; } = new([], []);
}
