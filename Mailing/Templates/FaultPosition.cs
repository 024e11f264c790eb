using System.Globalization;
using System.Text.RegularExpressions;

namespace Soliguide.Mailing.Templates;

/// <summary>Finds the file and line of what the engine complains about.</summary>
internal static partial class FaultPosition
{
    /// <summary>A syntax error carries its position: <c>... at (3:7)</c> and then the source.</summary>
    public static TemplateProblem OfSyntax(string origin, string error)
    {
        var message = error.Split('\n')[0].Trim();
        var at = Position().Match(message);
        return at.Success
            ? new TemplateProblem(origin, int.Parse(at.Groups[1].ValueSpan, CultureInfo.InvariantCulture), message[..at.Index])
            : new TemplateProblem(origin, 0, message);
    }

    /// <summary>
    /// A fault while filling names the word but not its place: look for it inside the mark-up, first in the template itself, then
    /// in the shared parts.
    /// </summary>
    public static TemplateProblem Of(string name, string message, IReadOnlyDictionary<string, TemplateText> texts)
    {
        var word = Quoted().Match(message).Groups[1].Value;
        var places = texts.Where(text => text.Key.StartsWith("Shared/", StringComparison.Ordinal)).Select(text => text.Value);
        foreach (var text in word.Length == 0 ? [] : places.Prepend(texts[name]))
        {
            var line = LineOf(word, text.Text);
            if (line > 0)
            {
                return new TemplateProblem(text.Origin, line, message);
            }
        }

        return new TemplateProblem(texts[name].Origin, 0, message);
    }

    private static int LineOf(string word, string text)
    {
        var use = new Regex($@"\{{[{{%][^}}]*\b{Regex.Escape(word)}\b", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
        var match = use.Match(text);
        return match.Success ? text.AsSpan(0, match.Index + match.Length).Count('\n') + 1 : 0;
    }

    [GeneratedRegex(@"\s+at \((\d+):\d+\)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Position();

    [GeneratedRegex("'([^']+)'", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Quoted();
}
