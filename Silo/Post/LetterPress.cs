using Soliguide.Contracts.Persons;
using Soliguide.Domain.Campaigns;
using Soliguide.Domain.Links;
using Soliguide.Domain.Places.Contacts;
using Soliguide.Mailing.Letters;
using Soliguide.Mailing.Signing;

namespace Soliguide.Silo.Post;

/// <summary>Makes the letter that leaves: written by the templates, addressed so that what comes back is recognised, signed where there is a key.</summary>
internal sealed class LetterPress(LetterWriter writer, LetterComposer composer, LetterAddresses addresses, LinkKeys keys, LetterSigner? signer = null)
{
    /// <summary>The letter; the same draft always gives the same bytes.</summary>
    /// <exception cref="LetterException">Something the letter needs cannot be used.</exception>
    public WrittenLetter Write(DueLetter due, LetterDraft draft, CampaignPlan plan)
    {
        var token = keys.Write(draft.Campaign, new PersonKey(draft.Person.PersonId), LetterComposer.KindOf(draft.Kind));
        var model = composer.Compose(draft.Again is { } again ? draft with { Kind = again.Kind } : draft, plan, token);
        var letter = writer.Write(model);
        return new WrittenLetter(
            due.Campaign,
            due.Kind,
            due.Person,
            [.. model.Places.Select(p => p.Key.ToString())],
            model.MessageId,
            addresses.EnvelopeSender(token),
            model.Recipient,
            signer?.Sign(letter) ?? letter);
    }
}
