using Microsoft.Extensions.Options;
using Soliguide.Contracts.Persons;
using Soliguide.Contracts.Places;
using Soliguide.Domain;
using Soliguide.Domain.Campaigns;
using Soliguide.Domain.Json;
using Soliguide.Domain.Links;
using Soliguide.Domain.Places;
using Soliguide.Domain.Places.Contacts;
using Soliguide.Domain.Places.Sheets;
using Soliguide.Domain.Places.Updates;
using Soliguide.Mailing.Letters;
using Soliguide.Mailing.Letters.Receipt;
using Soliguide.Mailing.Signing;
using Soliguide.Silo.Storage.Reading;

namespace Soliguide.Silo.Post;

/// <summary>
/// Makes the automatic mail that confirms a reply: what the public reads now, in the thread of the mail as it is kept. The same draft gives the
/// same id and date, so that a second copy can be known.
/// </summary>
internal sealed class ReceiptPress(
    InboundBook book, ReceiptWriter writer, LetterAddresses addresses, LinkKeys keys, IOptions<PostOptions> options, LetterSigner? signer = null)
{
    private static readonly TimeSpan LongestWay = TimeSpan.FromDays(400);

    /// <summary>The mail; null where the reply that it confirms is not kept any more.</summary>
    /// <exception cref="LetterException">Something it needs cannot be used.</exception>
    public async Task<WrittenLetter?> Write(DueLetter due, LetterDraft draft, CampaignPlan plan, CancellationToken stop)
    {
        if (draft.Confirmed is not { } confirmed || await book.Raw(confirmed.Mail, stop) is not { } raw || AnsweredMail.Read(raw) is not { } answered)
        {
            return null;
        }

        var token = keys.Write(draft.Campaign, new PersonKey(draft.Person.PersonId), LetterKind.Receipt);
        var model = Compose(draft, confirmed, answered, plan.Title, token);
        var letter = writer.Write(model);
        return new WrittenLetter(
            due.Campaign,
            due.Kind,
            due.Person,
            [.. draft.Places.Select(place => DomainJson.Read<PlaceSheet>(place.Sheet.Json).Key.ToString())],
            model.MessageId,
            addresses.EnvelopeSender(token),
            model.Recipient,
            signer?.Sign(letter) ?? letter);
    }

    private ReceiptModel Compose(LetterDraft draft, ConfirmedMail confirmed, AnsweredMail answered, string title, string token)
    {
        var post = options.Value;
        var sheets = draft.Places.Select(place => (Sheet: DomainJson.Read<PlaceSheet>(place.Sheet.Json), Brief: place)).ToArray();
        var zone = ZoneOf(sheets[0].Sheet);
        return new ReceiptModel
        {
            CampaignTitle = title,
            PersonName = draft.Person.Name,
            Recipient = draft.Person.Mail,
            IsApplied = confirmed.IsApplied,
            WrittenOn = Believed(answered.WrittenAt, draft.At) is { } at ? LocalDay.Of(at, zone) : null,
            Places = sheets.Select(place => ReceiptPlaces.Of(place.Sheet, Standing(place.Brief), AskAgainOn(place.Brief, ZoneOf(place.Sheet)))).ToValueList(),
            AnswerUrl = addresses.LinkOf(token),
            SenderName = post.SenderName,
            SenderAddress = post.SenderAddress,
            ReplyTo = addresses.ReplyTo(token),
            ContactPhone = post.ContactPhone,
            MessageId = LetterIds.Receipt(draft.Person.PersonId, confirmed.Day, post.SenderAddress.Split('@')[^1]),
            Answers = answered,
            Date = TimeZoneInfo.ConvertTime(draft.At, zone),
        };
    }

    private static AnswerContent.AboutPlace? Standing(PlaceBrief brief) =>
        brief.LastAnswer is { } answer ? DomainJson.Read<Submission>(answer.Json).Content as AnswerContent.AboutPlace : null;

    private static DateOnly? AskAgainOn(PlaceBrief brief, TimeZoneInfo zone) => brief.AskAgainAt is { } at ? LocalDay.Of(at, zone) : null;

    private static DateTimeOffset? Believed(DateTimeOffset? written, DateTimeOffset now) => written > now - LongestWay && written < now.AddDays(1) ? written : null;

    private static TimeZoneInfo ZoneOf(PlaceSheet sheet) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(sheet.TimeZone, out var zone) ? zone : TimeZoneInfo.Utc;
}
