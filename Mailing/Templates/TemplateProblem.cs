namespace Soliguide.Mailing.Templates;

/// <summary>Something wrong in a template.</summary>
/// <param name="Origin">The file to repair.</param>
/// <param name="Line">Where, from 1; 0 is the file as a whole.</param>
/// <param name="Message">What is wrong.</param>
public sealed record TemplateProblem(string Origin, int Line, string Message)
{
    /// <inheritdoc />
    public override string ToString() => Line > 0 ? $"{Origin}:{Line}: {Message}" : $"{Origin}: {Message}";
}
