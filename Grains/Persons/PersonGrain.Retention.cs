using System.Collections.Immutable;
using Soliguide.Contracts.Persons;

namespace Soliguide.Grains.Persons;

/// <content>What is not kept for ever.</content>
internal sealed partial class PersonGrain
{
    /// <summary>Who drops what nobody needs any more.</summary>
    private const string Retention = "retention";

    public async Task<bool> DropAbsence(DateOnly before)
    {
        if (Record.Health?.Absence is not { } absence || absence.LastDay >= before)
        {
            return false;
        }

        await Save(Record with { Health = Record.Health with { Absence = null } });
        return true;
    }

    public async Task<int> DropLetters(string[] campaigns)
    {
        var kept = Record.Letters.Where(letter => !campaigns.Contains(letter.Value.Campaign)).ToImmutableSortedDictionary();
        var receipts = Record.Receipts?.Where(receipt => !campaigns.Contains(receipt.Value.Letter.Campaign)).ToImmutableSortedDictionary();
        var dropped = Record.Letters.Count - kept.Count + ((Record.Receipts?.Count - receipts?.Count) ?? 0);
        if (dropped > 0)
        {
            await Save(Record with { Letters = kept, Receipts = receipts is { IsEmpty: true } ? null : receipts });
        }

        return dropped;
    }

    public async Task<bool> Retire(DateTimeOffset idleBefore)
    {
        if (!IsKnown || Record.Places.Count > 0)
        {
            return false;
        }

        if (Record.IdleSince is not { } since)
        {
            await Save(Record with { IdleSince = clock.GetUtcNow() });
            return false;
        }

        if (since >= idleBefore)
        {
            return false;
        }

        // First what must stay: after a crash in between it is written once more.
        if (Kept() is { } suppression)
        {
            await book.Suppress(Key, suppression, new PersonAct(clock.GetUtcNow(), "kept", Retention, null), null);
        }

        await Clear();
        return true;
    }

    private Suppression? Kept() => Record switch
    {
        { Objected: { } since } => new Suppression(SuppressionKind.Objected, since),
        { Health.UnusableSince: { } since } => new Suppression(SuppressionKind.Dead, since),
        _ => null,
    };

    /// <summary>A new record for somebody who was known before, with what was kept of that.</summary>
    private static PersonRecord Remembered(PersonRecord record, Suppression kept) => kept.Kind switch
    {
        SuppressionKind.Objected => record with { Objected = kept.Since },
        SuppressionKind.Dead => record with { Health = new HealthRecord { DeadSince = kept.Since } },
        _ => record,
    };
}
