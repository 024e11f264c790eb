using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Soliguide.Contracts;
using Soliguide.Contracts.Places;
using Soliguide.Domain;
using Soliguide.Domain.Json;
using Soliguide.Domain.Places;
using Soliguide.Domain.Places.Sheets;
using Soliguide.Domain.Places.Updates;
using Soliguide.Grains.Calls;

namespace Soliguide.Grains.Places;

/// <summary>One place. Decides by <see cref="PlaceMachine"/>, writes once, then does what follows; all of it may be asked twice. Touched again within minutes, or in weeks.</summary>
[GrainType("place")]
[CollectionAgeLimit(Minutes = 5)]
internal sealed partial class PlaceGrain(
    [PersistentState("place")] IPersistentState<PlaceRecord> state,
    IOptions<CallOptions> calls,
    [FromKeyedServices(TimeProviderNames.Grains)] TimeProvider clock) : RecordGrain<PlaceRecord>(state), IPlaceGrain
{
    /// <summary>Who acts when the plan does.</summary>
    private const string Plan = "plan";

    private PlaceEffects Effects => new(GrainFactory, this.GetPrimaryKeyString(), Record.Sheet, clock);

    public async Task<Receipt> Put(PutPlace place)
    {
        var sheet = DomainJson.Read<PlaceSheet>(place.Sheet.Json);
        if (PlacePut.Check(this.GetPrimaryKeyString(), sheet) is { Length: > 0 } problems)
        {
            return new Receipt(false, problems);
        }

        // Who asked to be forgotten is left out; the sheet is taken all the same.
        var leftOut = new List<Problem>();
        foreach (var (contact, at) in place.Contacts.Select((contact, at) => (contact, at)))
        {
            leftOut.AddRange((await Effects.TakeOn(contact)).Problems.Select(problem => problem with { Field = $"contacts[{at}].mail" }));
        }

        var people = place.Contacts
            .Where((_, at) => !leftOut.Exists(problem => problem.Field == $"contacts[{at}].mail"))
            .Select(c => c.PersonId).Distinct().ToValueList();

        if (sheet == Record.Sheet && people.Equals(Record.People))
        {
            await SaveIfNew(Record);
            await Task.WhenAll(Record.Updates.Where(u => !u.Value.Update.Ended).Select(u => Redo(u.Key)));
            return Receipt.Already with { LeftOut = [.. leftOut] };
        }

        var before = Record;
        var (next, effects) = PlacePut.Apply(Record, sheet, people, clock.GetUtcNow(), place.By);
        await Save(next);
        await Effects.Release(before.People.Except(people));
        foreach (var (campaign, list) in effects)
        {
            await Effects.Do(campaign, Update(campaign), list, Person, former: PlaceContacts.Asked(before));
        }

        // The desk's order follows the new hours, number and person.
        foreach (var (campaign, file) in Record.Updates.Where(u => u.Value.Update.Desk is not null))
        {
            await Effects.Do(campaign, file.Update, [new PlaceEffect.AddToCallDesk(file.Update.Desk!)], Person);
        }

        return Receipt.Done with { LeftOut = [.. leftOut] };
    }

    public async Task Deliver(PhaseDue due)
    {
        var now = clock.GetUtcNow();
        var events = new List<PlaceEvent>();
        if (!Record.Updates.ContainsKey(due.Campaign))
        {
            events.Add(new PlaceEvent.ScopeEntered(now));
            if (!PlaceContacts.CanBeReached(Record))
            {
                events.Add(new PlaceEvent.ContactMissing(now));
            }
            else if (Record.Refusals?.Contains(Person!) == true)
            {
                events.Add(new PlaceEvent.Refused(now, Channel.Link));
            }
        }

        if (PhaseMapping.ToEvent(due, now) is { } happened)
        {
            events.Add(happened);
        }

        if (!await Happen(due.Campaign, events, Plan, notBefore: due.LettersNotBefore))
        {
            Telemetry.CountIgnored(due.Phase);
            await Effects.Do(due.Campaign, Update(due.Campaign), PlaceMachine.Implied(Update(due.Campaign)), Person, due.LettersNotBefore);
        }
    }

    public async Task<Receipt> Submit(SubmitAnswer answer)
    {
        if (Known(answer.Campaign) is { } refusal)
        {
            return refusal;
        }

        var submission = DomainJson.Read<Submission>(answer.Submission.Json);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(Record.Sheet!.TimeZone);
        if (Against(submission, zone) is { } problems)
        {
            return problems;
        }

        return await Decide(answer.Campaign, [submission.ToEvent(zone)], submission.By, answer.Note);
    }

    public Task<Receipt> Check(SubmitAnswer answer) => Task.FromResult(
        Known(answer.Campaign)
        ?? Against(DomainJson.Read<Submission>(answer.Submission.Json), TimeZoneInfo.FindSystemTimeZoneById(Record.Sheet!.TimeZone))
        ?? Receipt.Already);

    public async Task<Receipt> Withdraw(WithdrawAnswer command) => Known(command.Campaign) is { } refusal
        ? refusal
        : Update(command.Campaign).Answers.Contains(command.AnswerId)
            ? await Decide(
                command.Campaign, [new PlaceEvent.AnswerWithdrawn(clock.GetUtcNow(), command.AnswerId)], command.By, command.Reason)
            : Receipt.Refused("answer_id", "ANSWER_NOT_FOUND", "No such answer was heard about this place; read its journal for the ids.");

    public async Task<Receipt> LetterBounced(LetterBounced bounce)
    {
        if (Record.Sheet is not null && PlaceContacts.Replace(Record, bounce.PersonId, clock.GetUtcNow()) is { } replaced)
        {
            await Save(replaced.Next);
            foreach (var (campaign, effects) in replaced.Effects)
            {
                await Effects.Do(campaign, Update(campaign), effects, Person, former: bounce.PersonId);
            }

            return Receipt.Done;
        }

        var asked = Person == bounce.PersonId;
        if (PlaceContacts.Without(Record, bounce.PersonId) is var next && next != Record)
        {
            await Save(next);
        }

        // Told again where nobody is left: a crash may have come between remembering and telling the campaign.
        return Known(bounce.Campaign) is { } refusal ? refusal
            : asked || (Record.People.Contains(bounce.PersonId) && !PlaceContacts.CanBeReached(Record))
            ? await Decide(bounce.Campaign, [new PlaceEvent.LetterBounced(bounce.At)], "post")
            : Receipt.Already;
    }

    public Task MailboxDead(LetterBounced bounce) => LetterBounced(bounce);

    public Task MailboxAlive(string person) => Record.Unreachable?.Contains(person) == true
        ? Save(PlaceContacts.Revive(Record, person))
        : Task.CompletedTask;

    public async Task<Receipt> ChangeScope(ChangeScope change)
    {
        var now = clock.GetUtcNow();
        return Known(change.Campaign) is { } refusal
            ? refusal
            : change.By == Plan && Record.Updates[change.Campaign].StaffDecidedScope(Plan) ? Receipt.Already
            : await Decide(
                change.Campaign,
                [change.InScope ? new PlaceEvent.ScopeEntered(now) : new PlaceEvent.ScopeLeft(now)],
                change.By,
                change.Reason);
    }

    public Task Redo(string campaign) => Effects.Do(campaign, Update(campaign), PlaceMachine.Implied(Update(campaign)), Person);

    public Task<PlaceBrief?> Brief(string campaign) => Task.FromResult(PlaceMapping.ToBrief(Record, campaign));

    public Task<PlaceFile?> Read() => Task.FromResult(PlaceMapping.ToFile(Record));

    /// <summary>Every write tells anew whether a letter can go.</summary>
    private new Task Save(PlaceRecord next) => base.Save(next.WithGap());

    /// <summary>Saves what an older program did not derive.</summary>
    private Task SaveIfNew(PlaceRecord record) => record.WithGap() == Record ? Task.CompletedTask : Save(record);

    private string? Person => PlaceContacts.Asked(Record);

    private PlaceUpdate Update(string campaign) => Record.Updates.GetValueOrDefault(campaign)?.Update ?? CampaignFile.Blank;

    private Receipt? Known(string campaign) => Record.Sheet is null
        ? Receipt.Refused("place_id", "PLACE_NOT_FOUND", "There is no such place; write it like fr-75-1234.")
        : Record.Updates.ContainsKey(campaign)
            ? null
            : Receipt.Refused("campaign_id", "PLACE_NOT_IN_CAMPAIGN", "This campaign never covered the place; check the campaign's scope.");

    private Receipt? Against(Submission submission, TimeZoneInfo zone) =>
        AnswerRules.Check(submission, Record.Sheet!, LocalDay.Of(clock.GetUtcNow(), zone)) is { Count: > 0 } problems
            ? new Receipt(false, problems.ToContract())
            : null;

    private async Task<Receipt> Decide(string campaign, IReadOnlyList<PlaceEvent> events, string by, string? note = null) =>
        await Happen(campaign, events, by, note) ? Receipt.Done : await Again(campaign);

    /// <summary>A repetition: nothing new, but what a crash may have left undone is done again.</summary>
    private async Task<Receipt> Again(string campaign)
    {
        await Redo(campaign);
        return Receipt.Already;
    }

    private async Task<bool> Happen(
        string campaign, IReadOnlyList<PlaceEvent> events, string by, string? note = null, DateTimeOffset? notBefore = null)
    {
        var (file, effects) = Decision.On(Record.Updates.GetValueOrDefault(campaign), events, by, note, clock.GetUtcNow());
        if (file is null)
        {
            return false;
        }

        await Save((Record with { Updates = Record.Updates.SetItem(campaign, file) }).WithCard());
        await Effects.Do(campaign, file.Update, effects, Person, notBefore);
        return true;
    }
}
