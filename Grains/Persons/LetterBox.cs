using Soliguide.Domain;
using Soliguide.Domain.Places.Updates;

namespace Soliguide.Grains.Persons;

/// <summary>The rules of a person's outbox: one letter per campaign and kind, for all places; what has left is never changed.</summary>
internal static class LetterBox
{
    /// <summary>The letter of this kind, if there is one.</summary>
    public static LetterRecord? Find(PersonRecord person, string campaign, LetterKind kind) =>
        person.Letters.GetValueOrDefault(Key(campaign, kind));

    /// <summary>The person with this letter in place of the one of its kind.</summary>
    public static PersonRecord Put(PersonRecord person, LetterRecord letter) =>
        person with { Letters = person.Letters.SetItem(Key(letter.Campaign, letter.Kind), letter) };

    /// <summary>
    /// A place is due for a letter. The first makes the letter; the next ones find it; a cancelled one, which never left, is due again.
    /// </summary>
    public static PersonRecord Include(PersonRecord person, string campaign, LetterKind kind, string place, DateTimeOffset notBefore) =>
        Find(person, campaign, kind) switch
        {
            null => Put(person, new LetterRecord(campaign, kind, LetterState.Due, notBefore)),
            { State: LetterState.Cancelled } cancelled =>
                Put(person, cancelled with { State = LetterState.Due, DueAt = notBefore, Without = Less(cancelled.Without, place) }),
            { } waiting when Waits(waiting) && waiting.Without.Contains(place) =>
                Put(person, waiting with { Without = Less(waiting.Without, place) }),
            _ => person,
        };

    /// <summary>A place needs no letter any more: letters that have not left go without it, or not at all.</summary>
    public static PersonRecord Exclude(PersonRecord person, string campaign, string place)
    {
        foreach (var letter in person.Letters.Values.Where(l => l.Campaign == campaign && Waits(l)))
        {
            var without = letter.Without.Contains(place) ? letter.Without : letter.Without.Add(place);
            var state = person.Places.All(without.Contains) ? LetterState.Cancelled : letter.State;
            person = Put(person, letter with { Without = without, State = state });
        }

        return person;
    }

    /// <summary>Nothing leaves any more: what waits is cancelled, what was taken may already be gone.</summary>
    public static PersonRecord CancelDue(PersonRecord person) => person.Letters.Values
        .Where(Waits)
        .Aggregate(ReceiptBox.CancelDue(person), (next, letter) => Put(next, letter with { State = LetterState.Cancelled }));

    /// <summary>Due and not taken, or taken so long ago that whoever took it is gone: then it is in doubt and may leave again, unchanged.</summary>
    public static bool MayBeTaken(LetterRecord letter, DateTimeOffset now, TimeSpan lease) => letter switch
    {
        { State: LetterState.Due or LetterState.Deferred } => letter.DueAt <= now,
        { State: LetterState.Leased, LeasedAt: { } at } => at + lease <= now,
        _ => false,
    };

    /// <summary>The letter as somebody takes it. One that was taken before and of which nobody has heard may leave twice: that is counted.</summary>
    public static LetterRecord Taken(LetterRecord letter, DateTimeOffset now) => letter with
    {
        State = LetterState.Leased,
        LeasedAt = now,
        DatedAt = letter.DatedAt ?? now,
        Attempts = letter.Attempts + 1,
        Copies = letter.State == LetterState.Leased ? (letter.Copies ?? 0) + 1 : letter.Copies,
    };

    /// <summary>The letter as it waits again.</summary>
    public static LetterRecord PutOff(LetterRecord letter, DateTimeOffset until, string? refusal, DateTimeOffset now) => refusal is null
        ? letter with { State = letter.Refusals is null ? LetterState.Due : LetterState.Deferred, DueAt = until }
        : letter with
        {
            State = LetterState.Deferred,
            DueAt = until,
            Refusals = (letter.Refusals ?? 0) + 1,
            FirstRefusedAt = letter.FirstRefusedAt ?? now,
            Refusal = refusal,
        };

    private static bool Waits(LetterRecord letter) => letter.State is LetterState.Due or LetterState.Deferred;

    private static ValueList<string> Less(ValueList<string> list, string item) => list.Where(i => i != item).ToValueList();

    private static string Key(string campaign, LetterKind kind) => $"{campaign}/{char.ToLowerInvariant(kind.ToString()[0])}{kind.ToString()[1..]}";
}
