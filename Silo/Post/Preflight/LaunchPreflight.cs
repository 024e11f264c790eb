using Microsoft.Extensions.Options;
using Soliguide.Contracts;
using Soliguide.Domain.Campaigns;
using Soliguide.Grains.Campaigns;

namespace Soliguide.Silo.Post.Preflight;

/// <summary>The preflight as a launch asks for it: nothing where letters go into a folder, warnings in a dry run, refusals once mail is real.</summary>
internal sealed class LaunchPreflight(PreflightRound round, IOptions<PostOptions> options) : IPreflight
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public async Task<PreflightReport> Look(CampaignPlan plan)
    {
        if (options.Value.Transport == PostTransport.Folder)
        {
            return PreflightReport.Clear;
        }

        using var patience = new CancellationTokenSource(Patience);
        var found = await round.Fly(plan, patience.Token);
        var refusals = Problems(found, FindingWeight.Refusal);
        var warnings = Problems(found, FindingWeight.Warning);
        return options.Value.SendRealMail ? new PreflightReport(refusals, warnings) : new PreflightReport([], [.. refusals, .. warnings]);
    }

    private static Problem[] Problems(IReadOnlyList<Finding> found, FindingWeight weight) =>
        [.. found.Where(f => f.Weight == weight).Select(f => new Problem("post", "POST_NOT_READY", f.Words))];
}
