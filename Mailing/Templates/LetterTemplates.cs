using System.Globalization;
using System.Text.Encodings.Web;
using Fluid;
using Soliguide.Mailing.Letters;
using Soliguide.Mailing.Letters.Receipt;

namespace Soliguide.Mailing.Templates;

/// <summary>
/// The wording of all letters, read and parsed once. A template edited later is taken at the next start, so that letters of
/// one run agree with each other.
/// </summary>
public sealed class LetterTemplates
{
    private static readonly FluidParser Parser = new();

    private readonly Dictionary<string, TemplateText> texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IFluidTemplate> parsed = new(StringComparer.Ordinal);
    private readonly List<TemplateProblem> problems = [];
    private readonly TemplateOptions options;

    /// <summary>Reads every template of the source. What is wrong with one is told by <see cref="Check"/> and by its use.</summary>
    public LetterTemplates(ITemplateSource source)
    {
        var known = new BuiltInTemplates().Names.ToHashSet(StringComparer.Ordinal);
        foreach (var name in source.Names)
        {
            if (source.Find(name) is { } text)
            {
                Add(name, text, known);
            }
        }

        options = new TemplateOptions
        {
            StrictVariables = true,
            StrictFilters = true,
            CultureInfo = CultureInfo.InvariantCulture,
            TimeZone = TimeZoneInfo.Utc,
            FileProvider = new SourceFiles(texts),
        };
        options.MemberAccessStrategy.MemberNameStrategy = MemberNameStrategies.SnakeCase;
        options.MemberAccessStrategy.Register<LetterView>();
        options.MemberAccessStrategy.Register<LetterPlaceView>();
        options.MemberAccessStrategy.Register<LetterDatesView>();
        options.MemberAccessStrategy.Register<LetterLanguageView>();
        options.MemberAccessStrategy.Register<ReceiptView>();
        options.MemberAccessStrategy.Register<ReceiptPlaceView>();
    }

    /// <summary>
    /// Tries every template on sample letters: one place with all there is to say, two with nothing, two with dates of their own, and a
    /// long list. Call it at start, before the first letter is due.
    /// </summary>
    /// <exception cref="TemplateException">One or more templates cannot be used; all of them are named.</exception>
    public void Check()
    {
        var found = new List<TemplateProblem>(problems);
        if (found.Count == 0)
        {
            found.AddRange(TemplateTrial.Run(this));
            found.AddRange(ReceiptTrial.Run(this));
        }

        if (found.Count > 0)
        {
            throw new TemplateException([.. found.Distinct()]);
        }
    }

    /// <summary>Whether this form has a subject, a text and an HTML template in a language.</summary>
    internal bool Speaks(LetterForm form, string language) =>
        texts.ContainsKey(form.Template("subject", language))
        && texts.ContainsKey(form.Template("text", language))
        && texts.ContainsKey(form.Template("html", language));

    /// <summary>The file a template was read from.</summary>
    internal string Origin(string name) => texts.TryGetValue(name, out var text) ? text.Origin : name;

    /// <summary>Fills one template.</summary>
    /// <exception cref="TemplateException">It cannot be used.</exception>
    internal string Render(string name, object view, TextEncoder encoder)
    {
        if (!parsed.TryGetValue(name, out var template))
        {
            throw new TemplateException(problems.Count > 0 ? problems : [new TemplateProblem(name, 0, "There is no such template.")]);
        }

        try
        {
            return template.Render(new TemplateContext(view, options), encoder);
        }
        catch (FileNotFoundException fault)
        {
            var part = fault.Message.Replace(".liquid", "", StringComparison.Ordinal);
            throw new TemplateException([FaultPosition.Of(name, $"There is no template '{part}' to include.", texts)]);
        }
        catch (Exception fault) when (fault is FluidException or ParseException or InvalidOperationException)
        {
            throw new TemplateException([FaultPosition.Of(name, fault.Message, texts)]);
        }
    }

    private void Add(string name, TemplateText text, HashSet<string> known)
    {
        texts[name] = text;
        if (!known.Contains(name))
        {
            problems.Add(new TemplateProblem(
                text.Origin, 0, $"No letter uses a template named '{name}'. Templates are: {string.Join(", ", known.Order(StringComparer.Ordinal))}."));
        }
        else if (Parser.TryParse(text.Text, out var template, out var error))
        {
            parsed[name] = template;
        }
        else
        {
            problems.Add(FaultPosition.OfSyntax(text.Origin, error));
        }
    }
}
