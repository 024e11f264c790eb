using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Soliguide.Contracts;
using Soliguide.Contracts.Proposals;
using Soliguide.GrpcApi.Errors;
using Soliguide.GrpcApi.Access;
using Soliguide.GrpcApi.Pages.Answers.Form;
using Soliguide.GrpcApi.Pages.Staff;
using Soliguide.GrpcApi.Pages.Words;

namespace Soliguide.GrpcApi.Pages.Reading;

/// <summary>
/// A page with a form about one proposal. Whoever comes second, or decides on something that has changed since they read it, is told and
/// sees how it stands now.
/// </summary>
internal abstract class ReadingFormPage(ReadingDesk desk, IGrainFactory grains, StaffRule staff) : StaffFormPage(staff)
{
    /// <summary>The field that carries what the reader saw.</summary>
    public const string Seen = "vu";

    public OpenReading Reading { get; private set; } = null!;

    public Proposal Said => Reading.View.Said;

    /// <summary>What the form was made of, to be compared when it comes back.</summary>
    public string Mark => ReadingMark.Of(Reading.View);

    /// <summary>Where a problem stands that belongs to no field.</summary>
    protected abstract string FirstField { get; }

    protected async Task<bool> TryOpen(string id)
    {
        if (await desk.Open(id) is not { } reading)
        {
            return false;
        }

        Reading = reading;
        return true;
    }

    protected async Task<IActionResult> Decide(string id, Func<string, Task<IActionResult>> decision)
    {
        if (!await TryOpen(id))
        {
            return NotFound();
        }

        Fields = AnswerFields.Of(await Request.ReadFormAsync());
        await Laid();
        if (Actor() is not { } by)
        {
            return Again([]);
        }

        if (Reading.IsOpen && Fields[Seen] is { Length: > 0 } seen && seen != Mark)
        {
            return Wrong(FirstField, "reading.changed");
        }

        try
        {
            return await decision(by);
        }
        catch (Exception e) when (Outage.Is(e))
        {
            return Busy(FirstField);
        }
    }

    /// <summary>Acts on the proposal and goes on to the next one; what speaks against it is shown with how it stands now.</summary>
    protected async Task<IActionResult> Close(string done, Func<IProposalGrain, Task<Receipt>> act)
    {
        var receipt = await act(grains.GetGrain<IProposalGrain>(Reading.View.Id));
        if (receipt.Problems.Length > 0)
        {
            // Somebody was quicker: what they decided is what the page then shows.
            await TryOpen(Reading.View.Id);
            return Again([.. receipt.Problems.Select(problem => new FormProblem(FirstField, ReadingWords.Problem(problem))).Distinct()]);
        }

        return Redirect(await desk.Next(Reading.View.Id) is { } next ? $"{ReadingWords.Address(next)}?fait={done}" : $"/lire?fait={done}");
    }

    /// <summary>Prepares what the page shows beside the form once the fields are known.</summary>
    protected virtual Task Laid() => Task.CompletedTask;

    protected PageResult Wrong(string field, string word) => Again([new FormProblem(field, PageWords.Of(word))]);
}
