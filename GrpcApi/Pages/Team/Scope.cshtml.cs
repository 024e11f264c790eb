using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Soliguide.Contracts.Places;
using Soliguide.Domain.Staff;
using Soliguide.GrpcApi.Access;
using Soliguide.GrpcApi.Pages.Answers.Form;
using Soliguide.GrpcApi.Pages.Words;

namespace Soliguide.GrpcApi.Pages.Team;

/// <summary>Takes a place out of a campaign or puts it back; the rule of the plan does not undo it. For staff.</summary>
[RequestSizeLimit(LargestForm)]
[StaffAccess(StaffRole.Coordinator, StaffRole.Coordinator)]
internal sealed class TeamScopeModel(TeamRoom room, StaffRule staff) : TeamFormPage(room, staff)
{
    private const int LargestForm = 16 * 1024;

    /// <summary>The hidden field that says where the place shall be.</summary>
    public const string Wanted = "vers";

    /// <summary>How often the place came or went: a form from before the last time is an old one.</summary>
    public override string Mark => Update.Journal.Count(line => line.Event is "scopeLeft" or "scopeEntered").ToString(CultureInfo.InvariantCulture);

    protected override async Task<IActionResult> Act(string? by, List<FormProblem> problems)
    {
        var leaves = Fields[Wanted] == "hors";
        if (by is null || problems.Count > 0)
        {
            return Again(problems);
        }

        if (Update.InScope != leaves)
        {
            return See(leaves ? "exclu" : "remis");
        }

        if (SeenMark != Mark)
        {
            return Changed();
        }

        var receipt = await Grain.ChangeScope(new ChangeScope(Update.Campaign, !leaves, Fields[Reason], by));
        return receipt switch
        {
            { Accepted: false } => Refused(receipt),
            { Changed: true } => See(leaves ? "exclu" : "remis"),
            _ => Again([new FormProblem(Reason, PageWords.Of("team.over"))]),
        };
    }
}
