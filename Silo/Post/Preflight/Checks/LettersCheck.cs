using Soliguide.Contracts;
using Soliguide.Contracts.Persons;
using Soliguide.Contracts.Places;
using Soliguide.Domain.Campaigns;
using Soliguide.Domain.Places.Contacts;
using Soliguide.Mailing.Letters;
using Soliguide.Mailing.Templates;
using Soliguide.Silo.Storage.Reading;

namespace Soliguide.Silo.Post.Preflight.Checks;

/// <summary>Whether every letter can be written: for three places of the campaign's own, to an invented mailbox.</summary>
internal sealed class LettersCheck(PreflightPlaces places, LetterPress press, PostClock clock) : IPreflightCheck
{
    private const int Samples = 3;
    private const string Mailbox = "essai@example.org";

    public async Task<IReadOnlyList<Finding>> Look(CampaignPlan plan, CancellationToken cancellationToken)
    {
        var samples = await places.Sheets(plan, Samples, cancellationToken);
        if (samples.Count == 0)
        {
            return [Finding.Warning("LETTERS_NO_PLACES")];
        }

        var person = PersonKey.Of(Mailbox).ToString();
        var written = 0;
        foreach (var (place, sheet) in samples)
        {
            foreach (var kind in Enum.GetValues<LetterName>().Where(kind => kind != LetterName.Receipt))
            {
                var draft = new LetterDraft(
                    plan.Id, kind, new ContactEntry(person, Mailbox, null, null, "fr"), [], [new PlaceBrief(new SheetDocument(sheet), null)], clock.Time.GetUtcNow());
                try
                {
                    _ = press.Write(new DueLetter(person, plan.Id, kind, ""), draft, plan);
                    written++;
                }
                catch (Exception e) when (e is LetterException or TemplateException)
                {
                    return [Finding.Refusal("LETTERS_BROKEN", place, e.Message)];
                }
            }
        }

        return [Finding.Fine("LETTERS_FINE", written)];
    }
}
