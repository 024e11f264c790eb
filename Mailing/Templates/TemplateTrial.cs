using Fluid;
using Soliguide.Domain;
using Soliguide.Domain.Places;
using Soliguide.Mailing.Letters;

namespace Soliguide.Mailing.Templates;

/// <summary>Fills all templates with sample letters and looks for what no letter may lack.</summary>
internal static class TemplateTrial
{
    internal const string Link = "https://example.org/r/sample";
    internal static readonly string[] Parts = ["subject", "text", "html"];

    public static IEnumerable<TemplateProblem> Run(LetterTemplates templates) =>
        from form in LetterForm.All
        from view in Samples(form)
        from part in Parts
        from problem in Try(templates, form.Template(part, view.Model.Language), part, view)
        select problem;

    internal static IReadOnlyList<TemplateProblem> Try(LetterTemplates templates, string name, string part, object view)
    {
        try
        {
            var filled = templates.Render(name, view, NullEncoder.Default);
            if (string.IsNullOrWhiteSpace(filled))
            {
                return [new TemplateProblem(templates.Origin(name), 0, "Nothing is left once it is filled.")];
            }

            return part == "subject" || filled.Contains(Link, StringComparison.Ordinal)
                ? []
                : [new TemplateProblem(templates.Origin(name), 0, "The link to answer is missing: write {{ answer_url }}.")];
        }
        catch (TemplateException fault)
        {
            return fault.Problems;
        }
    }

    private static IEnumerable<LetterView> Samples(LetterForm form)
    {
        var full = new LetterPlace(PlaceKey.Parse("fr-75-1"), "Name")
        {
            City = "City",
            Services = ["service", "service"],
            Hours = "hours",
            Phones = ["0", "1"],
            Planned = ["planned", "planned"],
            LastVerified = "day",
            LastSeason = "answer",
        };
        var bare = new LetterPlace(PlaceKey.Parse("fr-75-2"), "Name");
        yield return View(form, "Name", "0", [full]);
        yield return View(form, null, null, [bare, bare]);
        var abroad = new LetterPlace(PlaceKey.Parse("fr-974-1"), "Name");
        yield return new LetterView(View(form, "Name", "0", [bare, abroad]).Model with
        {
            PresumedDates = [Dates(6, bare), Dates(13, abroad)],
            OtherLanguages = LetterLanguage.All.ToValueList(),
        });
        yield return View(form, "Name", "0", Enumerable.Repeat(full, LetterView.CompactAbove).Append(bare).ToValueList());
    }

    private static LetterDates Dates(int day, LetterPlace place) => new(new DateOnly(2019, 7, day), new DateOnly(2019, 9, 1), [place.Key]);

    private static LetterView View(LetterForm form, string? person, string? phone, ValueList<LetterPlace> places) => new(new LetterModel
    {
        Campaign = "sample",
        CampaignTitle = "Title",
        Kind = form.Kind,
        PersonName = person,
        Recipient = "person@example.org",
        Places = places,
        PublicFrom = new DateOnly(2019, 7, 6),
        PublicTo = new DateOnly(2019, 9, 2),
        PresumedFrom = new DateOnly(2019, 7, 6),
        PresumedMessage = "Message",
        AnswerUrl = Link,
        SenderName = "Sender",
        SenderAddress = "sender@example.org",
        ContactPhone = phone,
        MessageId = "sample@example.org",
        Date = DateTimeOffset.UnixEpoch,
    });
}
