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
            { State: LetterState.Due } due when due.Without.Contains(place) =>
                Put(person, due with { Without = Less(due.Without, place) }),
            _ => person,
        };

    /// <summary>A place needs no letter any more: letters that have not left go without it, or not at all.</summary>
    public static PersonRecord Exclude(PersonRecord person, string campaign, string place)
    {
        foreach (var letter in person.Letters.Values.Where(l => l.Campaign == campaign && l.State == LetterState.Due))
        {
            var without = letter.Without.Contains(place) ? letter.Without : letter.Without.Add(place);
            var state = person.Places.All(without.Contains) ? LetterState.Cancelled : LetterState.Due;
            person = Put(person, letter with { Without = without, State = state });
        }

        return person;
    }

    /// <summary>Nothing leaves any more: what waits is cancelled, what was taken may already be gone.</summary>
    public static PersonRecord CancelDue(PersonRecord person) => person.Letters.Values
        .Where(letter => letter.State == LetterState.Due)
        .Aggregate(person, (next, letter) => Put(next, letter with { State = LetterState.Cancelled }));

    /// <summary>Due and not taken, or taken so long ago that whoever took it is gone: then it is in doubt and may leave again, unchanged.</summary>
    public static bool MayBeTaken(LetterRecord letter, DateTimeOffset now, TimeSpan lease) => letter switch
    {
        { State: LetterState.Due } => letter.DueAt <= now,
        { State: LetterState.Leased, LeasedAt: { } at } => at + lease <= now,
        _ => false,
    };

    private static ValueList<string> Less(ValueList<string> list, string item) => list.Where(i => i != item).ToValueList();

    private static string Key(string campaign, LetterKind kind) => $"{campaign}/{char.ToLowerInvariant(kind.ToString()[0])}{kind.ToString()[1..]}";
}
