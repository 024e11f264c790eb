using Soliguide.Contracts.Persons;

namespace Soliguide.Grains.Persons;

/// <content>What became of a leased letter. Of one that is not leased nothing is heard any more: somebody else has told it.</content>
internal sealed partial class PersonGrain
{
    public Task LetterHanded(string campaign, LetterName kind) =>
        Leased(campaign, kind, letter => letter with { State = LetterState.Handed, HandedAt = clock.GetUtcNow() });

    public Task LetterPutOff(string campaign, LetterName kind, DateTimeOffset until, string? refusal) =>
        Leased(campaign, kind, letter => LetterBox.PutOff(letter, until, refusal, clock.GetUtcNow()));

    public Task LetterRefused(string campaign, LetterName kind, string refusal) =>
        Leased(campaign, kind, letter => letter with { State = LetterState.Refused, Refusal = refusal });

    private Task Leased(string campaign, LetterName kind, Func<LetterRecord, LetterRecord> become) =>
        kind == LetterName.Receipt ? ReceiptLeased(campaign, become)
        : LetterBox.Find(Record, campaign, kind.ToDomain()) is { State: LetterState.Leased } letter
            ? Save(LetterBox.Put(Record, become(letter)))
            : Task.CompletedTask;
}
