using Microsoft.Extensions.Options;
using Soliguide.Contracts.Persons;
using Soliguide.Domain;
using Soliguide.Domain.Campaigns;
using Soliguide.Domain.Json;
using Soliguide.Domain.Places.Sheets;
using Soliguide.Domain.Places.Updates;
using Soliguide.Mailing.Letters;

namespace Soliguide.Silo.Post;

/// <summary>Makes the letter's model from what the person's grain gives out and what the plan says.</summary>
internal sealed class LetterComposer(IOptions<PostOptions> options, LetterAddresses addresses)
{
    /// <summary>The model of a letter; the same draft always gives the same model.</summary>
    public LetterModel Compose(LetterDraft draft, CampaignPlan plan, string token)
    {
        var post = options.Value;
        var domain = post.SenderAddress.Split('@')[^1];
        var kind = KindOf(draft.Kind);
        var sheets = draft.Places.Select(p => (Sheet: DomainJson.Read<PlaceSheet>(p.Sheet.Json), Last: LastSeason(p.LastAnswer?.Json))).ToArray();
        var territory = sheets[0].Sheet.Key.Territory;
        var territories = new LetterTerritories(plan, draft.At);
        var notice = territories.Notice(territory);
        var dates = territories.Dates([.. sheets.Select(s => s.Sheet.Key)]);
        // A copy that is asked for is no second copy: under the same name readers would drop it.
        var id = draft.Again is { } again
            ? LetterIds.Receipt(draft.Person.PersonId, again.Day, domain)
            : LetterIds.MessageId(draft.Campaign, draft.Person.PersonId, kind, domain);
        return new LetterModel
        {
            Campaign = draft.Campaign,
            CampaignTitle = plan.Title,
            Kind = kind,
            Language = "fr",
            PersonName = draft.Person.Name,
            Recipient = draft.Person.Mail,
            Places = sheets.Select(s => LetterPlaces.Of(s.Sheet, s.Last, territories.Today(s.Sheet.Key.Territory))).ToValueList(),
            PublicFrom = plan.PublicPeriod.From,
            PublicTo = plan.PublicPeriod.To,
            PresumedFrom = dates.Count > 0 ? dates[0].From : notice.From,
            PresumedDates = dates,
            PresumedMessage = notice.Message,
            AnswerUrl = addresses.LinkOf(token),
            OtherLanguages = LetterLanguage.For(draft.Person.Language).ToValueList(),
            SenderName = post.SenderName,
            SenderAddress = post.SenderAddress,
            ContactPhone = post.ContactPhone,
            ReplyTo = addresses.ReplyTo(token),
            Unsubscribe = addresses.Unsubscribe(token),
            OneClickUnsubscribe = addresses.OneClickUnsubscribe(token),
            MessageId = id,
            References = LetterIds.References(
                draft.Campaign, draft.Person.PersonId, kind, domain, Sent(draft.EarlierLetters)),
            Date = TimeZoneInfo.ConvertTime(draft.At, territories.Zone(territory)),
        };
    }

    private static AnswerContent.AboutPlace? LastSeason(string? json) =>
        json is null ? null : DomainJson.Read<Submission>(json).Content as AnswerContent.AboutPlace;

    private static LettersSent Sent(LetterName[] letters) => letters.Aggregate(LettersSent.None, (sent, letter) => sent | letter switch
    {
        LetterName.Ask => LettersSent.Ask,
        LetterName.Reminder => LettersSent.Reminder,
        _ => LettersSent.LastChance,
    });

    /// <summary>The letter's name in the rules.</summary>
    public static LetterKind KindOf(LetterName name) => name switch
    {
        LetterName.Ask => LetterKind.Ask,
        LetterName.Reminder => LetterKind.Reminder,
        LetterName.Receipt => LetterKind.Receipt,
        _ => LetterKind.LastChance,
    };
}
