namespace Soliguide.Mailing.Templates;

/// <summary>
/// Templates cannot be used; the message names each file and line. Repair the file, or take it out of the override folder to
/// get the built-in one back. Found at start by <see cref="LetterTemplates.Check"/>.
/// </summary>
/// <param name="problems">What is wrong, at least one.</param>
public sealed class TemplateException(IReadOnlyList<TemplateProblem> problems)
    : Exception($"Letter templates need repair:\n{string.Join('\n', problems)}")
{
    /// <summary>What is wrong.</summary>
    public IReadOnlyList<TemplateProblem> Problems { get; } = problems;
}
