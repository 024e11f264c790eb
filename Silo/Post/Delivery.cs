using Soliguide.Contracts.Persons;
using Soliguide.Domain.Campaigns;
using Soliguide.Domain.Places;
using Soliguide.Mailing.Letters;
using Soliguide.Mailing.Templates;

namespace Soliguide.Silo.Post;

/// <summary>
/// Brings one letter from its person onto a line, and what became of it back to the person before the line takes another: so a crash
/// leaves at most one letter a line in doubt.
/// </summary>
internal sealed partial class Delivery(
    LetterPress press, RetrySchedule retry, IGrainFactory grains, PostClock clock, ILogger<Delivery> log)
{
    /// <summary>Hands a letter over. Null when there was nothing to send: cancelled, or taken by somebody else.</summary>
    public async Task<HandOver?> Deliver(DueLetter due, CampaignPlan plan, ILetterLine line)
    {
        var person = grains.GetGrain<IPersonGrain>(due.Person);
        if (await person.TakeLetter(due.Campaign, due.Kind) is not { } draft)
        {
            return null;
        }

        WrittenLetter letter;
        try
        {
            letter = press.Write(due, draft, plan);
        }
        catch (Exception e) when (e is LetterException or TemplateException)
        {
            Log.NotWritten(log, e, due.Person, due.Campaign, due.Kind);
            await person.LetterRefused(due.Campaign, due.Kind, "unwritable");
            return new HandOver.Refused(new Refusal(RefusalKind.Letter, "unwritable"));
        }

        using (letter)
        {
            var outcome = await line.Hand(letter);
            await Tell(person, draft, letter.Places, plan, outcome);
            return outcome;
        }
    }

    private async Task Tell(IPersonGrain person, LetterDraft draft, string[] places, CampaignPlan plan, HandOver outcome)
    {
        var (campaign, kind) = (draft.Campaign, draft.Kind);
        var now = clock.Time.GetUtcNow();
        switch (outcome)
        {
            case HandOver.Accepted:
                await person.LetterHanded(campaign, kind);
                break;
            case HandOver.NotSent:
                await person.LetterPutOff(campaign, kind, now, refusal: null);
                break;
            case HandOver.Refused { Why: { Kind: RefusalKind.Address } why }:
                // The places first: after a crash in between the letter is in doubt, refused once more, and this is said again.
                await person.Bounced(campaign);
                await person.LetterRefused(campaign, kind, why.Code);
                Log.Refused(log, draft.Person.PersonId, campaign, kind, why.Code);
                break;
            case HandOver.Refused { Why: { Kind: RefusalKind.Letter } why }:
                await person.LetterRefused(campaign, kind, why.Code);
                Log.Refused(log, draft.Person.PersonId, campaign, kind, why.Code);
                break;
            case HandOver.Refused(var why) when retry.Next(draft.Refusals, draft.FirstRefusedAt, now) is { } next:
                await person.LetterPutOff(campaign, kind, Allowed(plan, places, next), why.Code);
                break;
            case HandOver.Refused(var why):
                await person.LetterRefused(campaign, kind, why.Code);
                Log.Refused(log, draft.Person.PersonId, campaign, kind, why.Code);
                break;
            default:
                Log.InDoubt(log, draft.Person.PersonId, campaign, kind);
                break;
        }
    }

    /// <summary>Quiet times hold for a second attempt too.</summary>
    private static DateTimeOffset Allowed(CampaignPlan plan, string[] places, DateTimeOffset next)
    {
        var territory = PlaceKey.Parse(places[0]).Territory;
        return plan.Find(territory) is null ? next : plan.NextAllowed(territory, next);
    }

    private static partial class Log
    {
        [LoggerMessage(
            Level = LogLevel.Error,
            EventName = "letter.not-written",
            Message = "The letter {Kind} of {Campaign} to {Person} cannot be written and will not leave.")]
        public static partial void NotWritten(ILogger log, Exception e, string person, string campaign, LetterName kind);

        [LoggerMessage(
            Level = LogLevel.Information, EventName = "letter.refused", Message = "The letter {Kind} of {Campaign} to {Person} was refused for good: {Code}.")]
        public static partial void Refused(ILogger log, string person, string campaign, LetterName kind, string code);

        [LoggerMessage(
            Level = LogLevel.Warning,
            EventName = "letter.in-doubt",
            Message = "Whether the letter {Kind} of {Campaign} to {Person} left is not known; it is looked into after its lease.")]
        public static partial void InDoubt(ILogger log, string person, string campaign, LetterName kind);
    }
}
