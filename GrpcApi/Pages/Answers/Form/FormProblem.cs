namespace Soliguide.GrpcApi.Pages.Answers.Form;

/// <summary>Something to put right, in the page's language.</summary>
/// <param name="Field">The id of the field it stands beside.</param>
/// <param name="Text">What to do.</param>
internal sealed record FormProblem(string Field, string Text);
