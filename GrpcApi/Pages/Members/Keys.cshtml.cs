using Microsoft.AspNetCore.Mvc;
using Soliguide.Contracts;
using Soliguide.Contracts.Staff;
using Soliguide.Domain.Staff;
using Soliguide.GrpcApi.Access;
using Soliguide.GrpcApi.Hosting;
using Soliguide.GrpcApi.Pages.Answers.Form;
using Soliguide.GrpcApi.Pages.Words;

namespace Soliguide.GrpcApi.Pages.Members;

/// <summary>A key for a program: made, renewed, ended. Its secret is on the page that answers the form, and nowhere afterwards.</summary>
[ResponseCache(NoStore = true)]
[StaffAccess(StaffRole.Administrator, StaffRole.Administrator, Reach = AccessReach.Everywhere)]
internal sealed class KeysModel(
    StaffBoard board, IGrainFactory grains, [FromKeyedServices(ApiClocks.Wire)] TimeProvider clock, StaffRule staff) : MemberFormPage(staff)
{
    private static readonly TimeSpan Overlap = TimeSpan.FromDays(7);

    /// <summary>The key; null for a new one.</summary>
    public AccessKey? Known { get; private set; }

    /// <summary>Whether the key still opens anything.</summary>
    public bool IsGood => Known?.IsGoodAt(clock.GetUtcNow()) == true;

    /// <summary>The secret that was just made.</summary>
    public string? Secret { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? id) => await TryOpen(id) ? Page() : NotFound();

    public Task<IActionResult> OnPostCreerAsync() => Act(async by =>
    {
        if (Territories() is not { } territories)
        {
            return Again([new FormProblem("territoires", PageWords.Of("members.problem.territories"))]);
        }

        var end = DateOnly.TryParse(Fields["fin"], System.Globalization.CultureInfo.InvariantCulture, out var day)
            ? new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).AddDays(1)
            : (DateTimeOffset?)null;
        if (end is null && Fields["fin"].Length > 0)
        {
            return Again([new FormProblem("fin", PageWords.Of("members.problem.day"))]);
        }

        var role = Choice<StaffRole>("role") ?? StaffRole.Kiosk;
        return await Show(await Staff.IssueKey(new IssueKey(Fields["nom"], role.ToString(), [.. territories.Select(t => t.ToString())], end, by)));
    });

    public Task<IActionResult> OnPostRenouvelerAsync(string id) => Act(async by =>
        await TryOpen(id) ? await Show(await Staff.RotateKey(id, Overlap, by)) : NotFound());

    public Task<IActionResult> OnPostFinirAsync(string id) => Act(async by =>
    {
        if (!await TryOpen(id))
        {
            return NotFound();
        }

        await Staff.EndKey(id, by);
        await board.Refresh();
        return Redirect("/equipe?fait=cle");
    });

    protected override string FieldOf(Problem problem) => problem.Field == "endsAt" ? "fin" : "nom";

    private IStaffGrain Staff => grains.GetGrain<IStaffGrain>(IStaffGrain.Key);

    private async Task<IActionResult> Show(KeyReply reply)
    {
        await board.Refresh();
        Secret = reply.Secret;
        return reply.Problems.Length > 0 ? Again(reply.Problems) : Page();
    }

    private async Task<bool> TryOpen(string? id)
    {
        await board.Refresh();
        Known = board.Now.Keys.FirstOrDefault(key => key.Id == id);
        return id is null || Known is not null;
    }
}
