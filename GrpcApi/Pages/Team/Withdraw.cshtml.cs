using Microsoft.AspNetCore.Mvc;
using Soliguide.Contracts.Places;
using Soliguide.Domain.Staff;
using Soliguide.GrpcApi.Access;
using Soliguide.GrpcApi.Pages.Answers.Form;

namespace Soliguide.GrpcApi.Pages.Team;

/// <summary>Takes back the answer that stands: the place is asked or presumed again as it was before. For staff.</summary>
[RequestSizeLimit(LargestForm)]
[StaffAccess(StaffRole.Coordinator, StaffRole.Coordinator)]
internal sealed class TeamWithdrawModel(TeamRoom room, StaffRule staff) : TeamFormPage(room, staff)
{
    private const int LargestForm = 16 * 1024;

    /// <summary>The answer that stands; none has no name.</summary>
    public override string Mark => Update.AnswerId ?? "";

    protected override async Task<IActionResult> Act(string? by, List<FormProblem> problems)
    {
        if (by is null || problems.Count > 0)
        {
            return Again(problems);
        }

        // No answer stands: it was taken back before, by this very form or by somebody else.
        if (Update.AnswerId is not { } standing)
        {
            return See("retire");
        }

        if (standing != SeenMark)
        {
            return Changed();
        }

        var receipt = await Grain.Withdraw(new WithdrawAnswer(Update.Campaign, standing, by, Fields[Reason]));
        return receipt.Accepted ? See("retire") : Refused(receipt);
    }
}
