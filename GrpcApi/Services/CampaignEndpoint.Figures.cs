using Grpc.Core;
using Soliguide.Domain.Places;
using Soliguide.GrpcApi.Access;
using Soliguide.GrpcApi.Errors;
using Soliguide.GrpcApi.Mapping;
using Soliguide.V1;

namespace Soliguide.GrpcApi.Services;

/// <content>Previews, tallies, the live stream.</content>
internal sealed partial class CampaignEndpoint
{
    private const int MostDays = 400;
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    public override async Task<PreviewScopeResponse> PreviewScope(PreviewScopeRequest request, ServerCallContext context)
    {
        var at = Violations.Read(out var all);
        var plan = request.SubjectCase switch
        {
            PreviewScopeRequest.SubjectOneofCase.Plan => request.Plan.ReadPlan(at["plan"]).ToDocument(),
            PreviewScopeRequest.SubjectOneofCase.CampaignId => (await Find(request.CampaignId)).Plan,
            _ => null,
        };
        if (plan is null)
        {
            at["campaign_id"].Refuse(FieldErrors.Required, "Name a campaign or send a plan.");
        }

        all.Throw();

        var counts = await Report.PreviewScope(plan!);
        return new PreviewScopeResponse
        {
            Counts = { counts.Select(ScopeMapping.ToWire) },
            IncludedCount = counts.Where(count => count.Included).Sum(count => count.Places),
            ExcludedCount = counts.Where(count => !count.Included).Sum(count => count.Places),
        };
    }

    public override async Task<PreviewLettersResponse> PreviewLetters(PreviewLettersRequest request, ServerCallContext context) =>
        new() { Samples = { (await Report.PreviewLetters((await Find(request.CampaignId)).Plan)).Select(LetterMapping.ToWire) } };

    public override async Task<GetTallyResponse> GetTally(GetTallyRequest request, ServerCallContext context)
    {
        var at = Violations.Read(out var all);
        var id = request.CampaignId.ReadCampaign(at["campaign_id"]);
        var territory = request.Territory.ReadTerritoryOrNull(at["territory"])?.ToString();
        var days = ReadDays(request, at);
        all.Throw();
        await Expect(id, context);

        var figures = await board.Read(id, context.CancellationToken);
        var tallies = figures.Territories.Where(tally => territory is null || tally.Territory == territory).ToList();
        var daily = days is var (from, to) ? await board.Days(id, territory, from, to, context.CancellationToken) : [];
        return new GetTallyResponse
        {
            Total = tallies.ToTotal(),
            Territories = { tallies.Select(TallyMapping.ToWire) },
            Days = { daily.Select(TallyMapping.ToWire) },
            Letters = { figures.Letters.Select(TallyMapping.ToWire) },
        };
    }

    public override async Task<GetCallerTallyResponse> GetCallerTally(GetCallerTallyRequest request, ServerCallContext context)
    {
        var at = Violations.Read(out var all);
        var id = request.CampaignId.ReadCampaign(at["campaign_id"]);
        var territory = request.Territory.ReadTerritoryOrNull(at["territory"])?.ToString();
        all.Throw();
        await Expect(id, context);

        var who = Actor.Who(context);
        var callers = (await Report.Callers(id)).Where(tally =>
            who?.Covers([TerritoryKey.Parse(tally.Territory)]) == true && (territory is null || tally.Territory == territory));
        return new GetCallerTallyResponse { Callers = { callers.Select(TallyMapping.ToWire) } };
    }

    public override async Task WatchCampaign(
        WatchCampaignRequest request, IServerStreamWriter<WatchCampaignResponse> responseStream, ServerCallContext context)
    {
        var at = Violations.Read(out var all);
        var id = request.CampaignId.ReadCampaign(at["campaign_id"]);
        all.Throw();
        await Expect(id, context);

        Boards.CampaignFigures? last = null;
        await foreach (var figures in board.Follow(id, Heartbeat, context.CancellationToken))
        {
            await responseStream.WriteAsync(figures.ToWire(ReferenceEquals(figures, last)), context.CancellationToken);
            last = figures;
        }
    }

    private async Task Expect(string campaign, ServerCallContext context)
    {
        if (await board.Campaign(campaign, context.CancellationToken) is null)
        {
            throw Fault.Of(CallErrors.CampaignNotFound);
        }
    }

    private static (DateOnly From, DateOnly To)? ReadDays(GetTallyRequest request, Reading at)
    {
        if (request.StartDate is null && request.EndDate is null)
        {
            return null;
        }

        var (from, to) = (request.StartDate.ReadDay(at["start_date"]), request.EndDate.ReadDay(at["end_date"]));
        if (to < from || to.DayNumber - from.DayNumber >= MostDays)
        {
            at["end_date"].Refuse(FieldErrors.Range, $"Ask for 1 to {MostDays} days, the last not before the first.");
        }

        return (from, to);
    }
}
