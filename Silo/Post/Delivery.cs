using Soliguide.Contracts.Persons;
using Soliguide.Domain.Campaigns;
using Soliguide.Domain.Places;
using Soliguide.Mailing.Letters;
using Soliguide.Mailing.Templates;

namespace Soliguide.Silo.Post;

/// <summary>
/// Takes a letter from its person and writes it, and brings back to the person what became of it.
/// </summary>
internal sealed partial class Delivery(
    LetterPress press, ReceiptPress receipts, RetrySchedule retry, IGrainFactory grains, PostClock clock, ILogger<Delivery> log)
{
    /// <summary>Takes a letter from its person and writes it. Null when there is nothing to send: cancelled, or taken by somebody else.</summary>
    public async Task<ReadyLetter?> Prepare(DueLetter due, CampaignPlan plan)
    {
        var person = grains.GetGrain<IPersonGrain>(due.Person);
        if (await person.TakeLetter(due.Campaign, due.Kind) is not { } draft)
        {
            return null;
        }

        try
        {
            if (await Write(due, draft, plan) is { } letter)
            {
                return new ReadyLetter(person, draft, plan, letter);
            }

            await person.LetterRefused(due.Campaign, due.Kind, "reply-gone");
            return null;
        }
        catch (Exception e) when (e is LetterException or TemplateException)
        {
            Log.NotWritten(log, FaultText.Of(e), due.Person, due.Campaign, due.Kind);
            await person.LetterRefused(due.Campaign, due.Kind, "unwritable");
            return null;
        }
    }

    /// <summary>Tells its person what became of a letter; it is stored then.</summary>
    public Task Tell(ReadyLetter ready, HandOver outcome) => Tell(ready.Person, ready.Draft, ready.Letter.Places, ready.Plan, outcome);

    /// <summary>Gives a letter back that was prepared and never handed to a line.</summary>
    public async Task PutBack(ReadyLetter ready)
    {
        var letter = ready.Letter;
        await ready.Person.LetterPutOff(letter.Campaign, letter.Kind, clock.Time.GetUtcNow(), refusal: null);
    }

    private async Task<WrittenLetter?> Write(DueLetter due, LetterDraft draft, CampaignPlan plan) => due.Kind == LetterName.Receipt && draft.Again is null
        ? await receipts.Write(due, draft, plan, CancellationToken.None)
        : press.Write(due, draft, plan);

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
                if (why.Kind == RefusalKind.ForNow)
                {
                    await person.SoftBounced($"{campaign}/{kind}");
                }

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
            Message = "The letter {Kind} of {Campaign} to {Person} cannot be written and will not leave ({Fault}).")]
        public static partial void NotWritten(ILogger log, string fault, string person, string campaign, LetterName kind);

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

/// <summary>A letter that was taken and written, and waits for its line.</summary>
/// <param name="Person">Its person, who hears what becomes of it.</param>
/// <param name="Draft">What the person gave out.</param>
/// <param name="Plan">Its campaign's plan.</param>
/// <param name="Letter">The letter.</param>
internal sealed record ReadyLetter(IPersonGrain Person, LetterDraft Draft, CampaignPlan Plan, WrittenLetter Letter);
