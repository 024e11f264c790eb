using Soliguide.Contracts.Persons;
using Soliguide.Contracts.Places;

namespace Soliguide.Grains.Persons;

/// <content>Whether the mailbox reads what is written to it.</content>
internal sealed partial class PersonGrain
{
    /// <summary>The mailbox is remembered as dead by a call of its own, since this one interleaves; then its places are told.</summary>
    public async Task Bounced(string campaign)
    {
        await GrainFactory.GetGrain<IPersonGrain>(this.GetPrimaryKeyString()).Died();
        var bounce = new LetterBounced(campaign, this.GetPrimaryKeyString(), clock.GetUtcNow());
        await Task.WhenAll(Record.Places.Select(p => GrainFactory.GetGrain<IPlaceGrain>(p).LetterBounced(bounce)));
    }

    public Task Died() => Heard(health => health with { DeadSince = health.DeadSince ?? clock.GetUtcNow() });

    public async Task SoftBounced(string letter)
    {
        if (Known.LastSoft != letter)
        {
            var bounces = SoftBounces.InARow(Record, letter);
            await Heard(health => health with
            {
                SoftBounces = bounces,
                LastSoft = letter,
                GivenUpSince = health.GivenUpSince ?? (bounces >= mailboxes.Value.SoftBouncesInARow ? clock.GetUtcNow() : null),
            });
        }

        if (Known.GivenUpSince is { } since)
        {
            // Told once more by a repetition, which a crash may have made necessary. A place that has heard it does nothing.
            await TellPlaces(place => place.MailboxDead(new LetterBounced(SoftBounces.CampaignOf(letter), this.GetPrimaryKeyString(), since)));
        }
    }

    public Task Absent(AbsenceHint absence) => Heard(health => health.Absence?.ToldAt >= absence.ToldAt
        ? health
        : health with { Absence = new AbsenceRecord(absence.From, absence.To, absence.ForGood, absence.OtherMail, absence.ToldAt) });

    public async Task Lives(DateTimeOffset at)
    {
        var wasUnusable = Known.UnusableSince is not null;
        await Heard(health => health.GoodAt >= at ? health : health.Revived with { GoodAt = at });
        if (wasUnusable && Known.UnusableSince is null)
        {
            await Back();
        }
    }

    public async Task Reinstate()
    {
        var wasUnusable = Known.UnusableSince is not null;
        await Heard(health => health.Revived);
        if (wasUnusable)
        {
            await Back();
        }

        await AllowLetters();
    }

    private async Task Back()
    {
        await book.Lift(Key, new PersonAct(clock.GetUtcNow(), "lifted", Themselves, null), null, held: false);
        await TellPlaces(place => place.MailboxAlive(Key));
    }

    public Task<PersonHealth> Health() => Task.FromResult(Known.ToContract(Record.Objected is not null));

    private HealthRecord Known => Record.Health ?? new HealthRecord();

    private Task Heard(Func<HealthRecord, HealthRecord> news) => !IsKnown || (news(Known) is var next && next == Known)
        ? Task.CompletedTask
        : Save(Record with { Health = news(Known) });
}
