using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Soliguide.Contracts;
using Soliguide.Contracts.Campaigns;
using Soliguide.Contracts.Territories;
using Soliguide.Domain.Campaigns;
using Soliguide.Domain.Campaigns.Calendar;
using Soliguide.Domain.Campaigns.Rules;
using Soliguide.Domain.Places;

namespace Soliguide.Grains.Campaigns;

/// <summary>One campaign: keeps the plan and what is open, and hands phases to the territories.</summary>
[GrainType("campaign")]
internal sealed partial class CampaignGrain(
    [PersistentState("campaign")] IPersistentState<CampaignRecord> state,
    ICampaignSchedule schedule,
    IPreflight preflight,
    IOptions<CampaignOptions> options,
    [FromKeyedServices(TimeProviderNames.Grains)] TimeProvider clock) : RecordGrain<CampaignRecord>(state), ICampaignGrain
{
    public async Task<CampaignReceipt> Create(PlanDocument plan, string by, string requestId)
    {
        if (Record.Plan is not null)
        {
            return Record.CreatedBy == requestId
                ? await Accept()
                : await Refuse("campaign_id", "CAMPAIGN_EXISTS", "There is a campaign of this name; choose another or update that one.");
        }

        return Parse(plan, out var parsed) is { Length: > 0 } problems
            ? new CampaignReceipt(problems, null, [])
            : await Become(Record with { Plan = parsed, CreatedBy = requestId }, by, "created");
    }

    public async Task<CampaignReceipt> Update(PlanDocument plan, int revision, string by)
    {
        if (await Missing() is { } missing)
        {
            return missing;
        }

        if (revision != Record.Revision)
        {
            return await Refuse("etag", "CAMPAIGN_CHANGED", "Somebody changed the campaign meanwhile; read it again and repeat your change.");
        }

        if (Record.State == CampaignLife.Finished)
        {
            return await Refuse("campaign_id", "CAMPAIGN_FINISHED", "A campaign that is over stays as it was; clone it.");
        }

        var problems = Parse(plan, out var parsed);
        if (problems.Length == 0 && Record.State != CampaignLife.Draft)
        {
            problems = PlanRules.Check(parsed!, SchoolCalendar.France).ToContract();
        }

        return problems.Length > 0
            ? new CampaignReceipt(problems, await View(), [])
            : await Become(Record with { Plan = parsed }, by, "updated");
    }

    public async Task<CampaignReceipt> Launch(bool validateOnly, string by)
    {
        if (await Missing() is { } missing)
        {
            return missing;
        }

        if (Record.State != CampaignLife.Draft)
        {
            return Record.State == CampaignLife.Running
                ? await Accept()
                : await Refuse("campaign_id", "CAMPAIGN_NOT_A_DRAFT", "It was launched before; resume it, or clone it for another season.");
        }

        var problems = PlanRules.Check(Record.Plan!, SchoolCalendar.France).ToContract();
        var flight = problems.Length == 0 ? await preflight.Look(Record.Plan!) : PreflightReport.Clear;
        problems = [.. problems, .. flight.Refusals];
        if (problems.Length > 0 || validateOnly)
        {
            return new CampaignReceipt(problems, await View(), [.. LaunchWarnings.Of(Record.Plan!, clock.GetUtcNow()), .. flight.Warnings]);
        }

        await Enrol();
        return await Become(Record with { State = CampaignLife.Running }, by, "launched");
    }

    public async Task Open(CampaignPhase phase, string territory)
    {
        var key = TerritoryKey.Parse(territory);
        if (Record.State != CampaignLife.Running || Record.Plan?.Find(key) is null)
        {
            return;
        }

        if (!IsOpen(key, phase.ToDomain()))
        {
            await Save(Opened(key, phase.ToDomain()));
        }

        await HandOver(key);
        if (Record.Plan.Territories.All(t => IsOpen(t.Territory, Phase.End)))
        {
            await Become(Record with { State = CampaignLife.Finished }, "plan", "finished");
        }
    }

    public async Task Poke()
    {
        if (Record.State is CampaignLife.Running or CampaignLife.Finished)
        {
            await HandOver();
        }

        if (Record.State == CampaignLife.Running)
        {
            var plan = new PlanDocument(PlanJson.Write(Record.Plan!));
            await Task.WhenAll(Territories.Select(t => t.Poke(plan)));
            await Align();
        }
    }

    public async Task<CampaignView?> Read() => Record.Plan is null ? null : await View();

    public Task<CampaignBrief?> Brief() => Task.FromResult(CampaignMapping.ToBrief(Record));

    private IEnumerable<ITerritoryGrain> Territories => Record.Plan!.Territories.Select(t => Territory(t.Territory));

    private ITerritoryGrain Territory(TerritoryKey key) =>
        GrainFactory.GetGrain<ITerritoryGrain>(CampaignKeys.Of(this.GetPrimaryKeyString(), key));

    private bool IsOpen(TerritoryKey territory, Phase phase) => Record.Opened.Any(o => o.Territory == territory && o.Phase == phase);

    private CampaignRecord Opened(TerritoryKey territory, Phase phase) =>
        Record with { Opened = Record.Opened.Add(new OpenPhase(territory, phase, clock.GetUtcNow())), Revision = Record.Revision + 1 };

    /// <summary>Reads and checks a plan for this campaign; the problems name its fields.</summary>
    private Problem[] Parse(PlanDocument document, out CampaignPlan? plan)
    {
        plan = null;
        try
        {
            plan = PlanJson.Read(document.Json);
        }
        catch (JsonException e)
        {
            return [new Problem("plan", "PLAN_UNREADABLE", e.Message)];
        }

        return plan.Id == this.GetPrimaryKeyString()
            ? PlanRules.CheckForSaving(plan).ToContract()
            : [new Problem("plan.id", "PLAN_OF_ANOTHER_CAMPAIGN", $"The plan's id must be {this.GetPrimaryKeyString()}.")];
    }

    private async Task Enrol()
    {
        var plan = new PlanDocument(PlanJson.Write(Record.Plan!));
        await Task.WhenAll(Territories.Select(t => t.Enrol(plan)));
    }

    private Task HandOver() => Task.WhenAll(Record.Opened.Select(o => o.Territory).Distinct().Select(HandOver));

    /// <summary>Tells a territory which phases are open; it knows those it has heard of.</summary>
    private async Task HandOver(TerritoryKey territory)
    {
        foreach (var open in Record.Opened.Where(o => o.Territory == territory))
        {
            var letters = Record.Plan!.NextAllowed(territory, open.At + options.Value.CollectLettersFor);
            await Territory(territory).Open(CampaignMapping.ToDue(Record.Plan!, territory, open.Phase, letters));
        }
    }

    private async Task<CampaignReceipt> Become(CampaignRecord next, string by, string act)
    {
        await Save(next with { Revision = next.Revision + 1, Log = next.Log.Add(new Act(clock.GetUtcNow(), by, act)) });
        await Align();
        return await Accept();
    }

    private Task Align() => schedule.Align(
        Record.Plan!, Record.State == CampaignLife.Running, Record.Opened.Select(o => (o.Territory, o.Phase)).ToHashSet());

    private async Task<CampaignReceipt?> Missing() => Record.Plan is null
        ? await Refuse("campaign_id", "CAMPAIGN_NOT_FOUND", "There is no campaign of this name; list them.")
        : null;

    /// <summary>Null when the campaign is in the state to leave; accepted when it has left it already; else refused.</summary>
    private async Task<CampaignReceipt?> Expect(CampaignLife from, CampaignLife to) => Record switch
    {
        { Plan: null } => await Missing(),
        _ when Record.State == from => null,
        _ when Record.State == to => await Accept(),
        _ => await Refuse("campaign_id", "CAMPAIGN_STATE", $"It is {Record.State}; only a campaign that is {from} can become {to}."),
    };

    private async Task<CampaignReceipt> Accept() => new([], await View(), []);

    private async Task<CampaignReceipt> Refuse(string field, string code, string message) =>
        new([new Problem(field, code, message)], Record.Plan is null ? null : await View(), []);

    private async Task<CampaignView> View()
    {
        var progress = await Task.WhenAll(Record.Opened.Select(o => o.Territory).Distinct().Select(async t => (t, await Territory(t).Progress())));
        return CampaignMapping.ToView(Record, progress.ToDictionary(p => p.t, p => p.Item2));
    }
}
