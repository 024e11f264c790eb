using System.Globalization;
using Soliguide.Domain.Places.Sheets;

namespace Soliguide.GrpcApi.Pages.Public.Words;

/// <summary>Whom a place receives and who gets in, in words. What nobody said is told as such, and never reads like a refusal.</summary>
internal static class PublicsLine
{
    /// <summary>Whom a place or a service receives: its facts, without the words of the place itself.</summary>
    public static string Line(this PublicWords words, Publics? publics) => (publics?.Welcome, Who(words, publics)) switch
    {
        (null, _) => words["publics.unknown"],
        (Welcome.Exclusive, "") => words["publics.some"],
        (Welcome.Exclusive, var who) => words.Fill("publics.exclusive", ("who", who)),
        (Welcome.Preferential, { Length: > 0 } who) => words.Fill("publics.preferential", ("who", who)),
        _ => words["publics.unconditional"],
    };

    /// <summary>Whether a wheelchair gets in.</summary>
    public static string Line(this PublicWords words, Wheelchair? wheelchair) => wheelchair is { } said ? words.Of("wheelchair", said) : words["wheelchair.unknown"];

    /// <summary>Whether animals may come along; null where nobody said.</summary>
    public static string? Animals(this PublicWords words, Accessibility? accessibility) =>
        accessibility?.Animals is { } animals ? words[animals ? "animals.yes" : "animals.no"] : null;

    /// <summary>Groups and ages. Alternatives are parted by commas; that two axes count together is said, or a father would go where mothers alone are received.</summary>
    public static string Who(this PublicWords words, Publics? publics) => publics is null ? "" : words.Who(publics.Groups, Ages(words, publics.AgeFrom, publics.AgeTo));

    /// <summary>The same of what somebody tells.</summary>
    public static string Who(this PublicWords words, IEnumerable<PublicGroup> groups, string ages)
    {
        var comma = words.Calendar["list.comma"];
        var axes = groups.GroupBy(PublicAxes.Of).OrderBy(axis => axis.Key).Select(axis => string.Join(comma, axis.Order().Select(group => words.Of("group", group))));
        var all = axes.DefaultIfEmpty("").Aggregate((one, other) => words.Fill("publics.and", ("one", one), ("other", other)));
        return string.Join(comma, new[] { all, ages }.Where(part => part.Length > 0));
    }

    /// <summary>From age to age, in years; empty without a limit.</summary>
    public static string Ages(this PublicWords words, int? from, int? to) => (from, to) switch
    {
        (null, null) => "",
        ({ } youngest, null) => words.Fill("age.from", ("from", Text(youngest))),
        (null, { } oldest) => words.Fill("age.to", ("to", Text(oldest))),
        ({ } youngest, { } oldest) when youngest == oldest => words.Fill("age.exact", ("age", Text(youngest))),
        ({ } youngest, { } oldest) => words.Fill("age.between", ("from", Text(youngest)), ("to", Text(oldest))),
    };

    private static string Text(int years) => years.ToString(CultureInfo.InvariantCulture);
}
