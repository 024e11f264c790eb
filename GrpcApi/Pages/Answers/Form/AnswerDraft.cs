using Soliguide.Domain.Places.Updates;

namespace Soliguide.GrpcApi.Pages.Answers.Form;

/// <summary>What the form says.</summary>
/// <param name="Groups">Contents and the places they are about: one answer for all, and exceptions where services differ.</param>
/// <param name="Problems">What to put right; empty when it can be sent.</param>
internal sealed record AnswerDraft(IReadOnlyList<AnswerGroup> Groups, IReadOnlyList<FormProblem> Problems)
{
    /// <summary>A number for staff to check; never published by itself.</summary>
    public string? NewPhone { get; init; }

    /// <summary>Whether it does what is not undone by the next answer alone in the eyes of readers: asked twice.</summary>
    public bool IsForGood => Groups.Any(group => group.Content is AnswerContent.ClosedForGood);

    public string? BetterMail => Groups.Select(group => group.Content).OfType<AnswerContent.WrongContact>().FirstOrDefault()?.BetterMail;
}

/// <summary>One content for some places.</summary>
/// <param name="Content">What is said.</param>
/// <param name="Places">Of which.</param>
internal sealed record AnswerGroup(AnswerContent Content, IReadOnlyList<FormPlace> Places);
