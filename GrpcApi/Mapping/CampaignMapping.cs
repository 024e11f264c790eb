using System.Globalization;
using Google.Protobuf.WellKnownTypes;
using Soliguide.Contracts;
using Soliguide.Contracts.Campaigns;
using Soliguide.Contracts.Reports;
using Soliguide.Domain.Campaigns;
using Soliguide.GrpcApi.Errors;

namespace Soliguide.GrpcApi.Mapping;

/// <summary>Campaigns with their etag, and plans as documents.</summary>
internal static class CampaignMapping
{
    private const char Mark = 'r';

    public static V1.Campaign ToWire(this CampaignView view) => new()
    {
        Plan = view.Plan.ToPlan().ToWire(),
        State = view.State.ToWire<CampaignState, V1.CampaignState>(),
        Etag = string.Create(CultureInfo.InvariantCulture, $"{Mark}{view.Revision}"),
        OpenedPhases =
        {
            view.Opened.Select(opened => new V1.OpenedPhase
            {
                Territory = opened.Territory,
                Phase = opened.Phase.ToWire<CampaignPhase, V1.Phase>(),
                OpenTime = opened.At.ToTimestamp(),
                Complete = opened.Complete,
            }),
        },
        CreateTime = view.CreatedAt.ToTimestamp(),
        UpdateTime = view.ChangedAt.ToTimestamp(),
        Acts = { view.Log.Select(act => new V1.CampaignAct { ActTime = act.At.ToTimestamp(), Actor = act.By, Act = act.Act }) },
    };

    public static V1.CampaignSummary ToWire(this CampaignHead head) => new()
    {
        CampaignId = head.Id,
        Title = head.Title,
        State = head.State.ToWire<CampaignState, V1.CampaignState>(),
        UpdateTime = head.ChangedAt.ToTimestamp(),
    };

    public static V1.CampaignWarning ToWarning(this Problem problem) =>
        new() { Field = problem.Field, Reason = problem.Code, Message = problem.Message };

    public static CampaignPlan ToPlan(this PlanDocument document) => PlanJson.Read(document.Json);

    public static PlanDocument ToDocument(this CampaignPlan plan) => new(PlanJson.Write(plan));

    /// <summary>The revision that an etag names; null when none is given.</summary>
    public static int? ReadEtag(this string etag, Reading at)
    {
        if (etag.Length == 0)
        {
            return null;
        }

        if (etag[0] == Mark && int.TryParse(etag.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var revision))
        {
            return revision;
        }

        at.Refuse(FieldErrors.Etag, "Give back the etag as it was read, or leave it out.");
        return null;
    }
}
