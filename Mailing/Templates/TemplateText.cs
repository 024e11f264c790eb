namespace Soliguide.Mailing.Templates;

/// <summary>One template as it was read.</summary>
/// <param name="Origin">The file a person would open to repair it.</param>
/// <param name="Text">Its Liquid.</param>
public sealed record TemplateText(string Origin, string Text);
