using Microsoft.AspNetCore.Mvc;
using Soliguide.Contracts;
using Soliguide.Contracts.Staff;
using Soliguide.Domain.Json;
using Soliguide.Domain.Staff;
using Soliguide.GrpcApi.Access;
using Soliguide.GrpcApi.Pages.Answers.Form;
using Soliguide.GrpcApi.Pages.Staff;
using Soliguide.GrpcApi.Pages.Words;

namespace Soliguide.GrpcApi.Pages.Members;

/// <summary>Somebody joins the staff, changes or leaves.</summary>
[StaffAccess(StaffRole.Administrator, StaffRole.Administrator, Reach = AccessReach.Everywhere)]
internal sealed class MemberModel(StaffBoard board, IGrainFactory grains, StaffRule staff) : MemberFormPage(staff)
{
    /// <summary>As they are; null for somebody new.</summary>
    public StaffMember? Known { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? id)
    {
        await board.Refresh();
        if (id is not null && Find(id) is null)
        {
            return NotFound();
        }

        Fields = AnswerFields.Of(new Dictionary<string, Microsoft.Extensions.Primitives.StringValues>
        {
            ["nom"] = Known?.Name,
            ["role"] = (Known?.Role ?? StaffRole.Caller).ToString(),
            ["niveau"] = (Known?.Level ?? CallerLevel.Trainee).ToString(),
            ["territoires"] = string.Join(", ", Known?.Territories ?? []),
            ["courriel"] = Known?.SignInMail,
            ["la"] = Known?.Active == false ? "non" : "oui",
            ["revision"] = board.Now.Revision.ToString(System.Globalization.CultureInfo.InvariantCulture),
        });
        return Page();
    }

    public Task<IActionResult> OnPostAsync(string? id) => Act(async by =>
    {
        await board.Refresh();
        if (id is not null && Find(id) is null)
        {
            return NotFound();
        }

        if (Territories() is not { } territories)
        {
            return Again([new FormProblem("territoires", PageWords.Of("members.problem.territories"))]);
        }

        var key = id ?? StaffName.IdOf(Fields["nom"]) ?? "";
        if (id is null && board.Now.Members.Any(member => member.Id == key))
        {
            return Again([new FormProblem("nom", PageWords.Of("members.problem.name.taken"))]);
        }

        var member = new StaffMember(key, Fields["nom"], Choice<StaffRole>("role") ?? StaffRole.Caller, Choice<CallerLevel>("niveau") ?? CallerLevel.Trainee)
        {
            Territories = [.. territories],
            SignInMail = Fields["courriel"] is { Length: > 0 } mail ? mail : null,
            Active = Fields["la"] != "non",
        };
        var revision = int.TryParse(Fields["revision"], out var read) ? read : (int?)null;
        var receipt = await grains.GetGrain<IStaffGrain>(IStaffGrain.Key).Put(new PutMember(DomainJson.Write(member), revision, by));
        if (!receipt.Accepted)
        {
            return Again(receipt.Problems);
        }

        await board.Refresh();
        return Redirect("/equipe?fait=personne");
    });

    protected override string FieldOf(Problem problem) => problem.Field switch
    {
        "role" => "role",
        "signInMail" => "courriel",
        _ => "nom",
    };

    private StaffMember? Find(string id) => Known = board.Now.Members.FirstOrDefault(member => member.Id == id);
}
