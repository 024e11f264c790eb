namespace Soliguide.Mailing.Templates;

/// <summary>Where templates of letters come from.</summary>
public interface ITemplateSource
{
    /// <summary>The names it holds, such as <c>Ask/text.fr.liquid</c>, with forward slashes.</summary>
    IReadOnlyCollection<string> Names { get; }

    /// <summary>One template; null when it holds none of this name.</summary>
    TemplateText? Find(string name);
}
