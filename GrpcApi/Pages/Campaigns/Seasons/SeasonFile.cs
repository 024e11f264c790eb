using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Soliguide.Contracts.Places;
using Soliguide.Contracts.Reports;
using Soliguide.Domain.Campaigns;
using Soliguide.Domain.Campaigns.Tallies;
using Soliguide.Domain.Places.Updates;
using Soliguide.Domain.Staff;
using Soliguide.GrpcApi.Boards;
using Soliguide.GrpcApi.Access;
using Soliguide.GrpcApi.Pages.Words;

namespace Soliguide.GrpcApi.Pages.Campaigns.Seasons;

/// <summary>The figures of a campaign as files to keep: its days and its territories, counts alone, for staff.</summary>
internal static class SeasonFile
{
    private static readonly string[] Channels = [.. Enum.GetValues<Channel>().Select(FigureWriter.Name)];
    private static readonly string[] Outcomes = [.. Enum.GetValues<CallOutcome>().Select(FigureWriter.Name)];
    private static readonly string[] Answers = [.. Enum.GetValues<AnswerKind>().Select(FigureWriter.Name)];

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/campagnes/{id}/jours.csv", (string id, HttpContext http, StaffRule staff, CampaignBoard board, SeasonDays days) =>
            Send(id, "jours", http, staff, board, plan => Days(plan, days, http.RequestAborted)));
        endpoints.MapGet("/campagnes/{id}/territoires.csv", (string id, HttpContext http, StaffRule staff, CampaignBoard board) =>
            Send(id, "territoires", http, staff, board, plan => Territories(plan, board, http.RequestAborted)));
        endpoints.MapGet("/campagnes/{id}/appelants.csv", (string id, HttpContext http, StaffRule staff, CampaignBoard board, IGrainFactory grains) =>
            Send(id, "appelants", http, staff, board, plan => Callers(plan, grains, staff.Who(http)), StaffRole.Coordinator));
    }

    private static async Task<Results<FileContentHttpResult, NotFound, StatusCodeHttpResult>> Send(
        string id, string what, HttpContext http, StaffRule staff, CampaignBoard board, Func<CampaignPlan, Task<byte[]>> write,
        StaffRole least = StaffRole.Reader)
    {
        if (!staff.Admits(http, least))
        {
            return TypedResults.StatusCode(StatusCodes.Status403Forbidden);
        }

        if (await board.Campaign(id, http.RequestAborted) is not { } view)
        {
            return TypedResults.NotFound();
        }

        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.File(await write(PlanJson.Read(view.Plan.Json)), "text/csv; charset=utf-8", $"{id}-{what}.csv");
    }

    private static async Task<byte[]> Days(CampaignPlan plan, SeasonDays days, CancellationToken cancellation)
    {
        var rows = new List<IReadOnlyList<object>>();
        foreach (var territory in plan.Territories.Select(territory => territory.Territory))
        {
            rows.AddRange((await days.Of(plan, territory, cancellation)).Select(day => (IReadOnlyList<object>)
            [
                plan.Id, territory.ToString(), PageWords.Territory(territory.ToString()), day.Day, day.Places, day.Asked, day.Reminded, day.Called, day.Answered,
                day.Presumed, .. Channels.Select(channel => (object)day.ByChannel.GetValueOrDefault(channel)),
            ]));
        }

        return SeasonTable.Write(
            ["campaign", "territory", "name", "day", "places", "asked", "reminded", "called", "answered", "presumed", .. Channels], rows);
    }

    private static async Task<byte[]> Territories(CampaignPlan plan, CampaignBoard board, CancellationToken cancellation)
    {
        var figures = await board.Read(plan.Id, cancellation);
        return SeasonTable.Write(
            ["campaign", "territory", "name", "places", "asked", "reminded", "calls", "onDesk", "answered", "presumed", .. Channels, .. Answers],
            from territory in plan.Territories.Select(territory => territory.Territory.ToString())
            let tally = figures.Territories.FirstOrDefault(tally => tally.Territory == territory) ?? new TerritoryTally(territory, 0, [], [], [], 0, 0, 0, 0)
            select (IReadOnlyList<object>)
            [
                plan.Id, territory, PageWords.Territory(territory), tally.Places, tally.Asked, tally.Reminded, tally.Calls, tally.OnDesk,
                At(tally, PlaceStage.Answered), At(tally, PlaceStage.DefaultClosed),
                .. Channels.Select(channel => (object)tally.ByChannel.GetValueOrDefault(channel)),
                .. Answers.Select(answer => (object)tally.ByAnswer.GetValueOrDefault(answer)),
            ]);
    }

    private static async Task<byte[]> Callers(CampaignPlan plan, IGrainFactory grains, StaffIdentity? who) => SeasonTable.Write(
        [
            "campaign", "caller", "territory", "name", "calls", .. Outcomes, "placesAnswered", "underReview", "accepted", "corrected", "returned", "firstCall", "lastCall",
        ],
        from tally in CallerTallies.Within(await grains.GetGrain<IReportGrain>(0).Callers(plan.Id), who)
        select (IReadOnlyList<object>)
        [
            plan.Id, tally.Caller, tally.Territory, PageWords.Territory(tally.Territory), tally.Calls,
            .. Outcomes.Select(outcome => (object)tally.ByOutcome.GetValueOrDefault(outcome)),
            tally.Answered, tally.UnderReview, tally.Accepted, tally.Corrected, tally.Returned, Instant(tally.FirstAt), Instant(tally.LastAt),
        ]);

    private static string Instant(DateTimeOffset? at) => at?.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) ?? "";

    private static int At(TerritoryTally tally, PlaceStage stage) => tally.ByStage.ElementAtOrDefault((int)stage);
}
