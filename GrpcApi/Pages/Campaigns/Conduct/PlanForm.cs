namespace Soliguide.GrpcApi.Pages.Campaigns.Conduct;

/// <summary>The form of a plan with what is wrong beside each field.</summary>
/// <param name="Fields">What stands in the form.</param>
/// <param name="Problems">What is wrong, by field.</param>
internal sealed record PlanForm(PlanFields Fields, IReadOnlyList<PlanProblem> Problems)
{
    /// <summary>What somebody else saved while this form was open; null when nobody did.</summary>
    public PlanFields? Meanwhile { get; init; }

    public string? ErrorOf(string field) => Problems.FirstOrDefault(problem => problem.Field == field)?.Text;

    /// <summary>For <c>aria-invalid</c>: absent where nothing is wrong.</summary>
    public string? Invalid(string field) => ErrorOf(field) is null ? null : "true";

    /// <summary>For <c>aria-describedby</c>: what stands beside a field; absent where nothing does.</summary>
    public string? Beside(string field) =>
        string.Join(' ', new[] { ErrorOf(field) is null ? null : $"e-{field}", Other(field) is null ? null : $"m-{field}" }.OfType<string>()) is { Length: > 0 } ids
            ? ids : null;

    /// <summary>What somebody else wrote into a field meanwhile, where it is not what stands here; null where it is the same.</summary>
    public string? Other(string field) => Meanwhile is { } saved && saved[field] != Fields[field] ? saved[field] : null;

    /// <summary>What somebody else chose meanwhile where several may be chosen; null where it is the same.</summary>
    public IReadOnlyList<string>? Others(string field) =>
        Meanwhile is { } saved && !saved.All(field).ToHashSet().SetEquals(Fields.All(field)) ? saved.All(field) : null;
}

/// <summary>Something wrong with what was typed.</summary>
/// <param name="Field">The field's id; empty where it is about the whole.</param>
/// <param name="Text">What to do, in French.</param>
internal sealed record PlanProblem(string Field, string Text);

/// <summary>One field of the form, for the partial that draws it.</summary>
/// <param name="Form">The form.</param>
/// <param name="Field">Its id and name.</param>
/// <param name="Label">Its label.</param>
/// <param name="Kind">The type of its input.</param>
/// <param name="Hint">What helps to fill it in; null when nothing is needed.</param>
internal sealed record PlanInput(PlanForm Form, string Field, string Label, string Kind = "text", string? Hint = null);
