using Soliguide.Contracts.Campaigns;
using Soliguide.Contracts.Reports;
using Soliguide.Domain.Campaigns;
using Soliguide.Domain.Places;
using Soliguide.GrpcApi.Boards;
using Soliguide.GrpcApi.Pages.Campaigns.Curves;
using Soliguide.GrpcApi.Pages.Hosting;
using Soliguide.GrpcApi.Pages.Words;

namespace Soliguide.GrpcApi.Pages.Campaigns;

/// <summary>Reads what the page of a campaign shows.</summary>
/// <param name="board">The live figures.</param>
/// <param name="clock">The campaign's clock.</param>
internal sealed class CampaignReader(CampaignBoard board, CampaignClock clock)
{
    /// <summary>The campaign; null when there is none of this name.</summary>
    public async Task<CampaignScreen?> Read(string campaign, CancellationToken cancellation)
    {
        if (await board.Campaign(campaign, cancellation) is not { } view)
        {
            return null;
        }

        var plan = PlanJson.Read(view.Plan.Json);
        var now = clock.Now;
        var figures = Write(plan, view, await board.Read(campaign, cancellation), now);
        return new CampaignScreen(plan, view.State, figures, await Draw(plan, LocalDay.Of(now, CampaignClock.Zone), cancellation));
    }

    /// <summary>The figures of a campaign as its page writes them, for figures that were just counted.</summary>
    public async Task<FigureTexts> Write(CampaignFigures figures, CancellationToken cancellation)
    {
        var view = await board.Campaign(figures.Campaign, cancellation)
            ?? throw new InvalidOperationException($"The campaign {figures.Campaign} has figures but no plan.");
        return Write(PlanJson.Read(view.Plan.Json), view, figures, clock.Now);
    }

    private static FigureTexts Write(CampaignPlan plan, CampaignView view, CampaignFigures figures, DateTimeOffset now)
    {
        var texts = new FigureTexts { ["today"] = FrenchDates.Full(LocalDay.Of(now, CampaignClock.Zone)), ["state"] = PageWords.Of("campaign", view.State) };
        FigureWriter.Write(texts, plan, figures);
        foreach (var phase in Enum.GetValues<Phase>())
        {
            texts[$"phase.{FigureWriter.Name(phase)}"] = PhaseWords.Of(plan, phase, view.Opened, now);
        }

        return texts;
    }

    private async Task<Curve> Draw(CampaignPlan plan, DateOnly today, CancellationToken cancellation)
    {
        var phases = (from phase in Enum.GetValues<Phase>()
                      let starts = plan.Territories.SelectMany(territory => plan.ScheduleOf(territory.Territory))
                          .Where(start => start.Phase == phase).Select(start => start.Local.Day).ToList()
                      where starts.Count > 0
                      select new CurvePhase(starts.Min(), PageWords.Of("phase.short", phase))).ToList();
        var from = phases.Select(phase => phase.Day).Append(plan.PublicPeriod.From).Min();
        var to = phases.Count > 0 ? phases.Max(phase => phase.Day) : plan.PublicPeriod.To;
        var last = today < to ? today : to;
        DayTally[] days = last < from ? [] : await board.Days(plan.Id, null, from, last, cancellation);
        return new Curve(
            from, to, [.. days.Select(CurveDay.Of)], phases, PublishedFigure.Of(plan.Id), today >= from && today <= to ? today : null);
    }
}
