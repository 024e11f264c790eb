using Microsoft.AspNetCore.Mvc.RazorPages;
using Soliguide.GrpcApi.Access;
using Soliguide.GrpcApi.Pages.Answers;
using Soliguide.GrpcApi.Pages.Answers.Form;
using Soliguide.GrpcApi.Pages.Answers.Words;

namespace Soliguide.GrpcApi.Pages.Staff;

/// <summary>A page for staff with a form: what cannot be taken comes back with what was typed, and its reason beside the field.</summary>
internal abstract class StaffFormPage(StaffRule staff) : StaffPage(staff)
{
    /// <summary>What was typed.</summary>
    public AnswerFields Fields { get; protected set; } = AnswerFields.Empty;

    /// <summary>What is wrong with it.</summary>
    public IReadOnlyList<FormProblem> Problems { get; private set; } = [];

    /// <summary>The form as the page writes it.</summary>
    public FormMarkup Form => new(AnswerWords.French, Fields, Problems);

    /// <summary>The page once more, with what is wrong.</summary>
    protected PageResult Again(IReadOnlyList<FormProblem> problems, int status = StatusCodes.Status422UnprocessableEntity)
    {
        Problems = problems;
        Response.StatusCode = status;
        return Page();
    }

    /// <summary>The page once more, with what was typed: the cluster did not answer.</summary>
    /// <param name="field">Where that is said.</param>
    protected PageResult Busy(string field) => Again([new FormProblem(field, AnswerWords.French["error.busy"])], StatusCodes.Status503ServiceUnavailable);
}
