using Soliguide.Contracts;
using Soliguide.Contracts.Campaigns;
using Soliguide.Domain.Campaigns;
using Soliguide.Domain.Campaigns.Rules;

namespace Soliguide.GrpcApi.Tests.Fakes;

/// <summary>A campaign that keeps what it is told and refuses as the true one does.</summary>
public sealed class FakeCampaignGrain(FakeGuide guide) : Grain, ICampaignGrain
{
    private string Key => this.GetPrimaryKeyString();

    public Task<CampaignReceipt> Create(PlanDocument plan, string by, string requestId)
    {
        if (guide.Campaigns.ContainsKey(Key))
        {
            return Refuse("campaign_id", "CAMPAIGN_EXISTS");
        }

        if (PlanJson.Read(plan.Json).Title.Length == 0)
        {
            return Refuse("title", "INVALID_TITLE");
        }

        return Become(new CampaignView(plan, 0, CampaignState.Draft, [], Samples.Noon, Samples.Noon, []), by, "created");
    }

    public Task<CampaignReceipt> Update(PlanDocument plan, int revision, string by)
    {
        if (!guide.Campaigns.TryGetValue(Key, out var now))
        {
            return Refuse("campaign_id", "CAMPAIGN_NOT_FOUND");
        }

        if (revision != now.Revision)
        {
            return Refuse("etag", "CAMPAIGN_CHANGED");
        }

        Problem[] problems = [.. PlanRules.CheckForSaving(PlanJson.Read(plan.Json)).Take(1).Select(problem => new Problem(problem.Field, problem.Code, problem.Message))];
        return problems.Length > 0 ? Task.FromResult(new CampaignReceipt(problems, now, [])) : Become(now with { Plan = plan }, by, "updated");
    }

    public Task<CampaignReceipt> Launch(bool validateOnly, string by)
    {
        if (!guide.Campaigns.TryGetValue(Key, out var now))
        {
            return Refuse("campaign_id", "CAMPAIGN_NOT_FOUND");
        }

        if (now.State == CampaignState.Finished)
        {
            return Refuse("campaign_id", "CAMPAIGN_NOT_A_DRAFT");
        }

        if (PlanJson.Read(now.Plan.Json).Phases.Ask is null)
        {
            return Refuse("phases.ask", "PHASE_MISSING");
        }

        Problem[] warnings = [new("plan.phases", "PHASE_TIME_HAS_PASSED", "It opens at once.")];
        return validateOnly
            ? Task.FromResult(new CampaignReceipt([], now, warnings))
            : Become(now with { State = CampaignState.Running, Opened = [new OpenedPhase("fr-75", CampaignPhase.Ask, Samples.Noon, true)] }, by, "launched");
    }

    public Task<CampaignReceipt> Pause(string by) => Move(CampaignState.Paused, by, "paused");

    public Task<CampaignReceipt> Resume(string by) => Move(CampaignState.Running, by, "resumed");

    public Task<CampaignReceipt> Finish(string by) => Move(CampaignState.Finished, by, "finished");

    public Task Open(CampaignPhase phase, string territory) => Task.CompletedTask;

    public Task Poke() => Task.CompletedTask;

    public Task<CampaignView?> Read() => Task.FromResult(guide.Campaigns.GetValueOrDefault(Key));

    public Task<CampaignBrief?> Brief() =>
        Task.FromResult(guide.Campaigns.TryGetValue(Key, out var view) ? new CampaignBrief(view.State, view.Plan) : null);

    private Task<CampaignReceipt> Move(CampaignState state, string by, string act) => guide.Campaigns.TryGetValue(Key, out var now)
        ? now.State is CampaignState.Draft ? Refuse("campaign_id", "CAMPAIGN_STATE") : Become(now with { State = state }, by, act)
        : Refuse("campaign_id", "CAMPAIGN_NOT_FOUND");

    private Task<CampaignReceipt> Become(CampaignView next, string by, string act)
    {
        var view = next with { Revision = next.Revision + 1, Log = [.. next.Log, new CampaignAct(Samples.Noon, by, act)] };
        guide.Campaigns[Key] = view;
        return Task.FromResult(new CampaignReceipt([], view, []));
    }

    private static Task<CampaignReceipt> Refuse(string field, string code) =>
        Task.FromResult(new CampaignReceipt([new Problem(field, code, "What to do.")], null, []));
}
