using Soliguide.Domain.Places.Sheets;
using Soliguide.Domain.Places.Updates;

namespace Soliguide.Domain.Places.Public;

/// <summary>The single masking point: makes the public card of a place from its private sheet and what campaigns learnt.</summary>
public static class PublicView
{
    /// <summary>
    /// The card, or null for what must not appear: drafts, sheets taken off, places closed for good (also by an answer that no later
    /// answer of another campaign contradicts), sheets for professionals. An answer of a campaign shows as confirmed periods, also
    /// after the campaign; a default as <see cref="PlaceCard.Presumed"/>.
    /// </summary>
    /// <param name="sheet">The owner's sheet.</param>
    /// <param name="updates">The updates of the campaigns that know the place, oldest first.</param>
    public static PlaceCard? Of(PlaceSheet sheet, IEnumerable<PlaceUpdate> updates)
    {
        if (sheet is not { Status: SheetStatus.Online, Visibility: Visibility.Everyone })
        {
            return null;
        }

        PlaceUpdate[] known = [.. updates];
        Answer[] answers = [.. known.Select(u => u.Answer).OfType<Answer>()];
        if (IsClosedForGood(answers))
        {
            return null;
        }

        var card = new PlaceCard(sheet.Key, sheet.Name, sheet.TimeZone)
        {
            Kind = sheet.Kind,
            Description = sheet.Description,
            Position = sheet.Position,
            Stops = sheet.Stops,
            OnReferral = sheet.OnReferral,
            Services = sheet.Services,
            Phones = sheet.Phones,
            Hours = sheet.Hours,
            PublicHolidays = sheet.PublicHolidays,
            Periods = ConfirmedPeriods.Of(sheet.Periods, known),
            Presumed = PresumedBy(known, answers),
            Languages = sheet.Languages,
            Publics = sheet.Publics,
            Accessibility = sheet.Accessibility,
            LastVerified = Latest(sheet.LastVerified, answers),
            LastModified = Latest(sheet.LastModified, answers.Where(a => a.Content is AnswerContent.Changes)),
            LastAnswerChannel = LastChannel(sheet.Provenance, answers),
        };
        return sheet.OnReferral ? ReferralMask.Apply(card, SecretAddress.Of(sheet)) : card;
    }

    /// <summary>At the same instant, closed for good wins: nobody is sent to a place that is no more.</summary>
    private static bool IsClosedForGood(Answer[] answers)
    {
        var closed = answers.Where(a => a.Content is AnswerContent.ClosedForGood).Select(a => (DateTimeOffset?)a.At).Max();
        return closed is not null && answers.All(a => a.At <= closed);
    }

    /// <summary>
    /// The default of the newest campaign that has something to say. It presumes from silence, so an answer to any campaign since
    /// this one asked ends it: a place that answered one of two campaigns of a summer was not silent.
    /// </summary>
    private static DefaultNotice? PresumedBy(PlaceUpdate[] updates, Answer[] answers)
    {
        if (updates.LastOrDefault(u => u.Notice is not null) is not { Notice: Notice.Presumed presumed } silent)
        {
            return null;
        }

        var asked = silent.AskedAt ?? silent.CallsOpenedAt ?? silent.DefaultedAt;
        return answers.Any(a => a.At >= asked) ? null : presumed.Default;
    }

    private static DateTimeOffset? Latest(DateTimeOffset? own, IEnumerable<Answer> answers) =>
        answers.Select(a => (DateTimeOffset?)a.At).Append(own).Max();

    private static Channel? LastChannel(Provenance? own, Answer[] answers)
    {
        var last = answers.MaxBy(a => a.At);
        return last is null || own?.At > last.At ? own?.Channel : last.Channel;
    }
}
