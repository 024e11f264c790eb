using Microsoft.Extensions.Options;
using Soliguide.Contracts;
using Soliguide.Contracts.Persons;
using Soliguide.Contracts.Places;
using Soliguide.Contracts.Reports;
using Soliguide.Domain.Campaigns;
using Soliguide.Domain.Json;
using Soliguide.Domain.Places;
using Soliguide.Domain.Places.Updates;
using Soliguide.Grains;
using Soliguide.Grains.Campaigns;
using Soliguide.Grains.Places;
using Soliguide.Mailing.Letters;
using Soliguide.Mailing.Templates;

namespace Soliguide.Silo.Post.Previews;

/// <summary>
/// The letters of a plan, written by the same hands as those that leave. What could do something is invented: the mailbox, the name, and a
/// token that is none, so that its link and its reply address lead nowhere. Nothing is signed.
/// </summary>
internal sealed class LetterPreviewDesk(
    SampleFinder samples, LetterComposer composer, LetterWriter writer, PostClock clock, IOptions<CampaignOptions> options) : ILetterPreview
{
    /// <summary>Too short for a token, whatever keys there are.</summary>
    public const string Token = "apercu";

    private const string Mailbox = "essai@example.org";
    private const string Person = "Camille Exemple";

    private static readonly (LetterName Letter, Phase Phase)[] Letters =
        [(LetterName.Ask, Phase.Ask), (LetterName.Reminder, Phase.Remind), (LetterName.LastChance, Phase.LastAsk)];

    public async Task<LetterSample[]> Write(CampaignPlan plan)
    {
        var found = await samples.Find(plan, CancellationToken.None);
        return [.. found.Select(sample => Write(plan, sample))];
    }

    private LetterSample Write(CampaignPlan plan, SamplePerson sample)
    {
        var territory = sample.Places[0].Sheet!.Key.Territory;
        return new LetterSample(
            sample.Kind,
            territory.ToString(),
            [.. sample.Places.Select(place => place.Sheet!.Key.ToString())],
            sample.Language,
            [.. Letters.Select((letter, before) => Write(plan, sample, letter.Letter, Leaves(plan, territory, letter.Phase), before))]);
    }

    private LetterPreview Write(CampaignPlan plan, SamplePerson sample, LetterName letter, DateTimeOffset? leaves, int before)
    {
        try
        {
            var draft = new LetterDraft(
                plan.Id,
                letter,
                new ContactEntry(Token, Mailbox, sample.Named ? Person : null, null, sample.Language),
                [.. Letters.Take(before).Select(earlier => earlier.Letter)],
                [.. sample.Places.Select(place => Brief(place, plan.Id))],
                leaves ?? clock.Time.GetUtcNow());
            var written = writer.Write(composer.Compose(draft, plan, Token));
            var read = written.Read();
            return new LetterPreview(letter, leaves, read.Subject ?? "", read.TextBody ?? "", read.HtmlBody ?? "", written.ToArray(), null);
        }
        catch (Exception fault) when (fault is LetterException or TemplateException or InvalidOperationException)
        {
            // A draft may have gaps, and an operator's template faults: both are told, neither stops the other letters.
            return new LetterPreview(letter, leaves, "", "", "", [], fault.Message);
        }
    }

    private DateTimeOffset? Leaves(CampaignPlan plan, TerritoryKey territory, Phase phase) =>
        plan.StartOf(territory, phase) is { } opens ? plan.NextAllowed(territory, opens + options.Value.CollectLettersFor) : null;

    private static PlaceBrief Brief(PlaceRecord place, string campaign)
    {
        var last = place.Updates.Where(u => u.Key != campaign).Select(u => u.Value.Update.Answer).OfType<Answer>().MaxBy(answer => answer.At);
        return new PlaceBrief(
            new SheetDocument(DomainJson.Write(place.Sheet)),
            last is null ? null : new SubmissionDocument(DomainJson.Write(new Submission(last.Id, last.Content, last.Channel, last.By, last.At))));
    }
}
