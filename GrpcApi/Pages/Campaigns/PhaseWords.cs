using System.Globalization;
using Soliguide.Contracts.Campaigns;
using Soliguide.Domain.Campaigns;
using Soliguide.GrpcApi.Pages.Words;

namespace Soliguide.GrpcApi.Pages.Campaigns;

/// <summary>How far a phase has come, in words.</summary>
internal static class PhaseWords
{
    /// <summary>The words for a phase of a campaign.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="phase">The phase.</param>
    /// <param name="opened">What is open so far, all phases and territories.</param>
    /// <param name="now">The instant (UTC).</param>
    public static string Of(CampaignPlan plan, Phase phase, IReadOnlyCollection<OpenedPhase> opened, DateTimeOffset now)
    {
        var starts = plan.Territories.Select(territory => plan.StartOf(territory.Territory, phase)).OfType<DateTimeOffset>().ToList();
        var mine = opened.Where(open => open.Phase.ToString() == phase.ToString()).ToList();
        var complete = mine.Count(open => open.Complete);
        return mine.Count switch
        {
            0 when starts.Count == 0 || starts.Min() > now => PageWords.Of("phase.planned"),
            0 => PageWords.Of("phase.waiting"),
            var some when some < starts.Count => Fill("phase.opening", some, starts.Count),
            var all when complete < all => Fill("phase.working", complete, all),
            _ => PageWords.Of("phase.done"),
        };
    }

    private static string Fill(string phrase, int part, int whole) => PageWords.Fill(
        phrase,
        ("opened", part.ToString(CultureInfo.InvariantCulture)),
        ("complete", part.ToString(CultureInfo.InvariantCulture)),
        ("all", whole.ToString(CultureInfo.InvariantCulture)));
}
