using System.Globalization;
using Soliguide.Domain.Places.Public;
using Soliguide.Domain.Places.Sheets;

namespace Soliguide.GrpcApi.Exports.Hsds;

/// <summary>What somebody asks of <c>/services</c>. All filters that are given must hold, as the specification wants.</summary>
internal sealed class HsdsQuery
{
    /// <summary>Services on a page unless another number is asked for.</summary>
    public const int Usual = 50;

    /// <summary>The most services on a page.</summary>
    public const int Most = 500;

    private static readonly string[] Known =
        ["search", "page", "per_page", "format", "taxonomy_term_id", "taxonomy_id", "organization_id", "modified_after", "minimal", "full"];

    private Guid? term;
    private Guid? taxonomy;
    private Guid? organization;
    private DateTimeOffset? modifiedAfter;

    private HsdsQuery()
    {
    }

    public int Page { get; private set; } = 1;

    public int? PerPage { get; private set; }

    /// <summary>Only ids and when each changed.</summary>
    public bool Minimal { get; private set; }

    /// <summary>Everything that belongs to each service.</summary>
    public bool Full { get; private set; }

    /// <summary>One service a line and all of them, instead of pages.</summary>
    public bool Lines { get; private set; }

    /// <summary>Words to look for; empty is none.</summary>
    public string Search { get; private set; } = "";

    /// <summary>Reads the part of an address behind the question mark.</summary>
    /// <returns>What is asked, and what is wrong by parameter; nothing is asked where something is wrong.</returns>
    public static (HsdsQuery Query, Dictionary<string, string[]> Problems) Read(IQueryCollection parts)
    {
        var (query, problems) = (new HsdsQuery(), new Dictionary<string, string[]>(StringComparer.Ordinal));
        foreach (var (name, values) in parts)
        {
            if (query.Take(name, values.ToString()) is { } problem)
            {
                problems[name] = [problem];
            }
        }

        return (query, problems);
    }

    /// <summary>Whether a service is wanted, apart from the words.</summary>
    public bool Wants(PlaceCard card, PlaceService service) =>
        (organization is null || HsdsMapping.OrganizationId(card) == organization)
        && (taxonomy is null || taxonomy == HsdsTaxonomyTerm.Taxonomy)
        && (modifiedAfter is null || HsdsMapping.ChangedAt(card) >= modifiedAfter)
        && (term is null || ServiceCategories.LineOf(service.Category).Any(category => HsdsTaxonomyTerm.IdOf(category) == term));

    private string? Take(string name, string value)
    {
        switch (name)
        {
            case "search":
                Search = value.Trim();
                return Search.Length <= 200 ? null : "Write at most 200 characters.";
            case "page":
                return Number(value, int.MaxValue, number => Page = number);
            case "per_page":
                return Number(value, Most, number => PerPage = number);
            case "format":
                Lines = value == "ndjson";
                return Lines || value is "json" or "" ? null : "Write json or ndjson.";
            case "taxonomy_term_id":
                return Id(value, id => term = id);
            case "taxonomy_id":
                return Id(value, id => taxonomy = id);
            case "organization_id":
                return Id(value, id => organization = id);
            case "modified_after":
                return Instant(value);
            case "minimal":
                return Flag(value, flag => Minimal = flag);
            case "full":
                return Flag(value, flag => Full = flag);
            default:
                return $"This parameter is not known here: leave it out, or take one of {string.Join(", ", Known)}.";
        }
    }

    private string? Instant(string value)
    {
        if (!DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at))
        {
            return "Write an instant such as 2026-07-01T00:00:00Z.";
        }

        modifiedAfter = at;
        return null;
    }

    private static string? Number(string value, int most, Action<int> take)
    {
        if (!int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < 1 || number > most)
        {
            return $"Write a number from 1 to {most.ToString(CultureInfo.InvariantCulture)}.";
        }

        take(number);
        return null;
    }

    private static string? Id(string value, Action<Guid> take)
    {
        if (!Guid.TryParse(value, out var id))
        {
            return "Write a UUID.";
        }

        take(id);
        return null;
    }

    private static string? Flag(string value, Action<bool> take)
    {
        if (!bool.TryParse(value, out var flag))
        {
            return "Write true or false.";
        }

        take(flag);
        return null;
    }
}
