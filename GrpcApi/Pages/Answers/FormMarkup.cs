using Soliguide.GrpcApi.Pages.Answers.Form;
using Soliguide.GrpcApi.Pages.Answers.Words;

namespace Soliguide.GrpcApi.Pages.Answers;

/// <summary>What several parts of the form ask of it.</summary>
/// <param name="Words">The page's language.</param>
/// <param name="Fields">What stands in the form.</param>
/// <param name="Problems">What is wrong with it.</param>
internal sealed record FormMarkup(AnswerWords Words, AnswerFields Fields, IReadOnlyList<FormProblem> Problems)
{
    public string? ErrorOf(string field) => Problems.FirstOrDefault(problem => problem.Field == field)?.Text;

    /// <summary>For <c>aria-invalid</c>: absent where nothing is wrong.</summary>
    public string? Invalid(string field) => ErrorOf(field) is null ? null : "true";

    /// <summary>For <c>aria-describedby</c>: the message and the hint beside a field; absent where there is neither.</summary>
    public string? Beside(string field, bool hint = false) => (ErrorOf(field) is not null, hint) switch
    {
        (true, true) => $"e-{field} t-{field}",
        (true, false) => $"e-{field}",
        (false, true) => $"t-{field}",
        _ => null,
    };

    /// <summary>For <c>value</c>: absent where nothing stands in the field.</summary>
    public string? Filled(string field) => Fields[field] is { Length: > 0 } text ? text : null;

    public bool Chose(string choice) => Fields.Choice == choice;
}

/// <summary>One field of a partial.</summary>
/// <param name="Form">The form.</param>
/// <param name="Field">Its id, or what the ids of its fields begin with.</param>
/// <param name="Label">The key of its label.</param>
internal sealed record FieldView(FormMarkup Form, string Field, string Label = "");
