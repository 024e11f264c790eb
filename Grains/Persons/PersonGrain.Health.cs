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

    public Task SoftBounced(string letter) => Heard(health => health.LastSoft == letter
        ? health
        : health with { SoftBounces = (health.SoftBounces ?? 0) + 1, LastSoft = letter });

    public Task Absent(AbsenceHint absence) => Heard(health => health.Absence?.ToldAt >= absence.ToldAt
        ? health
        : health with { Absence = new AbsenceRecord(absence.From, absence.To, absence.ForGood, absence.OtherMail, absence.ToldAt) });

    public Task Lives(DateTimeOffset at) => Heard(health => health.GoodAt >= at
        ? health
        : health with { GoodAt = at, SoftBounces = null, LastSoft = null, DeadSince = null });

    public Task<PersonHealth> Health() => Task.FromResult(Known.ToContract(Record.Objected is not null));

    private HealthRecord Known => Record.Health ?? new HealthRecord();

    private Task Heard(Func<HealthRecord, HealthRecord> news) => news(Known) is var next && next == Known
        ? Task.CompletedTask
        : Save(Record with { Health = next });
}
