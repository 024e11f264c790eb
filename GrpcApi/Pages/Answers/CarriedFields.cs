using Soliguide.GrpcApi.Pages.Answers.Form;

namespace Soliguide.GrpcApi.Pages.Answers;

/// <summary>What was said so far, carried along by a page that asks for something else first.</summary>
/// <param name="Fields">All that was said.</param>
/// <param name="But">Fields that the page has itself.</param>
internal sealed record CarriedFields(AnswerFields Fields, params string[] But);
