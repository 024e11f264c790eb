using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Soliguide.Contracts;
using Soliguide.Domain.Places;
using Soliguide.GrpcApi.Access;
using Soliguide.GrpcApi.Errors;
using Soliguide.GrpcApi.Pages.Answers.Form;
using Soliguide.GrpcApi.Pages.Staff;
using Soliguide.GrpcApi.Pages.Words;

namespace Soliguide.GrpcApi.Pages.Members;

/// <summary>A page with a form about the staff: what cannot be taken comes back with what was typed.</summary>
internal abstract class MemberFormPage(StaffRule staff) : StaffFormPage(staff)
{
    private static readonly char[] Between = [' ', ',', ';'];

    /// <summary>Where a problem of the rules stands in the form.</summary>
    protected abstract string FieldOf(Problem problem);

    /// <summary>Reads the form and acts; says what is wrong beside the fields.</summary>
    protected async Task<IActionResult> Act(Func<string, Task<IActionResult>> act)
    {
        Fields = AnswerFields.Of(await Request.ReadFormAsync());
        if (Actor() is not { } by)
        {
            return Again([]);
        }

        try
        {
            return await act(by);
        }
        catch (Exception e) when (Outage.Is(e))
        {
            return Busy("nom");
        }
    }

    /// <summary>The page again, with problems of the rules in French.</summary>
    protected PageResult Again(IEnumerable<Problem> problems) =>
        Again([.. problems.Select(problem => new FormProblem(FieldOf(problem), PageWords.Of($"members.problem.{problem.Code}")))]);

    /// <summary>The territories typed, such as <c>fr-75, fr-93</c>; null when one is none.</summary>
    protected TerritoryKey[]? Territories()
    {
        var typed = Fields["territoires"].Split(Between, StringSplitOptions.RemoveEmptyEntries);
        var read = typed.Select(text => TerritoryKey.TryParse(text, out var territory) ? territory : (TerritoryKey?)null).OfType<TerritoryKey>().Distinct().Order().ToArray();
        return typed.All(text => TerritoryKey.TryParse(text, out _)) ? read : null;
    }

    /// <summary>A choice of the form by its name in camel case; null for what is none.</summary>
    protected T? Choice<T>(string field)
        where T : struct, Enum => Enum.TryParse<T>(Fields[field], ignoreCase: true, out var value) && Enum.IsDefined(value) ? value : null;
}
