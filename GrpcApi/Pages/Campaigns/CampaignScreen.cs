using Soliguide.Contracts.Campaigns;
using Soliguide.Domain.Campaigns;
using Soliguide.GrpcApi.Pages.Campaigns.Curves;

namespace Soliguide.GrpcApi.Pages.Campaigns;

/// <summary>All that the page of a campaign shows, read at one instant.</summary>
/// <param name="Plan">Its plan.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Figures">Its figures, as written.</param>
/// <param name="Curve">Its curve.</param>
internal sealed record CampaignScreen(CampaignPlan Plan, CampaignState State, FigureTexts Figures, Curve Curve);
