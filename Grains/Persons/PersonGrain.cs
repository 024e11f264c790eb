using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Soliguide.Contracts;
using Soliguide.Contracts.Persons;
using Soliguide.Contracts.Places;
using Soliguide.Domain;
using Soliguide.Domain.Json;
using Soliguide.Domain.Places.Updates;

namespace Soliguide.Grains.Persons;

/// <summary>One mailbox with all its places: a letter is a row of its record, written before anything is sent.</summary>
[GrainType("person")]
[CollectionAgeLimit(Minutes = 5)]
internal sealed partial class PersonGrain(
    [PersistentState("person")] IPersistentState<PersonRecord> state,
    IOptions<CampaignOptions> options,
    IOptions<MailboxOptions> mailboxes,
    ISuppressionBook book,
    [FromKeyedServices(TimeProviderNames.Grains)] TimeProvider clock) : RecordGrain<PersonRecord>(state), IPersonGrain
{
    public Task LookAfter(string place, ContactEntry contact) => TakeOn(place, contact);

    public async Task<Receipt> TakeOn(string place, ContactEntry contact)
    {
        if (Record.Forgetting is { At: var asked })
        {
            return Forgotten(asked);
        }

        // Of a record that is not new everything is known.
        var kept = IsKnown ? null : await book.Find(Key);
        if (kept is { Kind: SuppressionKind.Forgotten })
        {
            return Forgotten(kept.Since);
        }

        var next = (kept is null ? Record : Remembered(Record, kept)) with
        {
            Mail = contact.Mail,
            Name = contact.Name ?? Record.Name,
            Role = contact.Role ?? Record.Role,
            Language = contact.Language,
            Places = Record.Places.Contains(place) ? Record.Places : Record.Places.Add(place),
            IdleSince = null,
        };
        if (next == Record)
        {
            return Receipt.Already;
        }

        await Save(next);
        return Receipt.Done;
    }

    public Task Release(string place) => Record.Places.Contains(place)
        ? Save(Record with
        {
            Places = Record.Places.Where(p => p != place).ToValueList(),
            IdleSince = Record.Places.Count == 1 ? clock.GetUtcNow() : null,
        })
        : Task.CompletedTask;

    public Task Include(string campaign, LetterName kind, string place, DateTimeOffset notBefore) =>
        Record switch
        {
            { Objected: { } since } => GrainFactory.GetGrain<IPlaceGrain>(place).LettersRefused(Refusal(refused: true, since)),
            { Health.UnusableSince: { } since } =>
                GrainFactory.GetGrain<IPlaceGrain>(place).MailboxDead(new LetterBounced(campaign, this.GetPrimaryKeyString(), since)),
            _ when !IsKnown => GrainFactory.GetGrain<IPlaceGrain>(place).MailboxDead(new LetterBounced(campaign, Key, clock.GetUtcNow())),
            _ => Save(LetterBox.Include(Record, campaign, kind.ToDomain(), place, notBefore)),
        };

    public Task Exclude(string campaign, string place) => Save(LetterBox.Exclude(Record, campaign, place));

    public async Task<LetterDraft?> TakeLetter(string campaign, LetterName kind)
    {
        if (kind == LetterName.Receipt)
        {
            return await TakeReceipt(campaign);
        }

        var now = clock.GetUtcNow();
        if (LetterBox.Find(Record, campaign, kind.ToDomain()) is not { } letter
            || Record.Objected is not null
            || !LetterBox.MayBeTaken(letter, now, options.Value.LetterLease))
        {
            return null;
        }

        var places = await Silent(campaign);
        if (places.Length == 0)
        {
            await Save(LetterBox.Put(Record, letter with { State = LetterState.Cancelled }));
            return null;
        }

        var taken = LetterBox.Taken(letter, now);
        await Save(LetterBox.Put(Record, taken));
        return PersonMapping.ToDraft(this.GetPrimaryKeyString(), Record, taken, places);
    }

    public async Task<Receipt> Submit(SubmitAnswer answer, string[] places)
    {
        if (places.Except(Record.Places).FirstOrDefault() is { } stranger)
        {
            return Receipt.Refused("place_ids", "PLACE_OF_SOMEBODY_ELSE", $"This person does not look after {stranger}.");
        }

        var said = DomainJson.Read<Submission>(answer.Submission.Json);
        var receipts = await Task.WhenAll((places.Length == 0 ? [.. Record.Places] : places).Select(place =>
            GrainFactory.GetGrain<IPlaceGrain>(place).Submit(
                answer with { Submission = new SubmissionDocument(DomainJson.Write(said with { Id = $"{said.Id}/{place}" })) })));
        return new Receipt(receipts.Any(r => r.Changed), [.. receipts.SelectMany(r => r.Problems).Distinct()]);
    }

    public Task<PersonOverview?> Overview() => Task.FromResult(IsKnown ? PersonMapping.ToOverview(Record, Known) : null);

    public Task<string[]> Places() => Task.FromResult<string[]>([.. Record.Places]);

    /// <summary>Who acts, in the record of acts, where the person did it themselves: their key would be a name.</summary>
    private const string Themselves = "person";

    private string Key => this.GetPrimaryKeyString();

    /// <summary>Whether there is a mailbox: not of somebody who was forgotten, nor of a key that nobody has.</summary>
    private bool IsKnown => Record.Mail.Length > 0;

    /// <summary>Saves unless nothing changed, so that repetitions cost no write.</summary>
    private new Task Save(PersonRecord next) => next == Record ? Task.CompletedTask : base.Save(next);
}
