using Soliguide.Domain.Places.Updates;

namespace Soliguide.Grains.Persons;

/// <summary>Letters in a row that did not arrive for the time being. A letter between two of them that nobody sent back has arrived: the row begins anew.</summary>
internal static class SoftBounces
{
    /// <summary>How many in a row, with this one.</summary>
    /// <param name="person">The person as known before.</param>
    /// <param name="letter">The letter that did not arrive, <c>campaign/letter</c>.</param>
    public static int InARow(PersonRecord person, string letter)
    {
        var health = person.Health;
        return health?.LastSoft is { } last && HandedAt(person, last) is { } from && HandedAt(person, letter) is { } to
            && person.Letters.Values.Any(between => between.HandedAt > from && between.HandedAt < to)
                ? 1
                : (health?.SoftBounces ?? 0) + 1;
    }

    /// <summary>The campaign of a letter.</summary>
    public static string CampaignOf(string letter) => letter.Split('/')[0];

    private static DateTimeOffset? HandedAt(PersonRecord person, string letter) =>
        letter.Split('/') is [var campaign, var name] && Enum.TryParse<LetterKind>(name, ignoreCase: true, out var kind)
            ? LetterBox.Find(person, campaign, kind)?.HandedAt
            : null;
}
