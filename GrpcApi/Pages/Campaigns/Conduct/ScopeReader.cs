using Soliguide.Domain;
using Soliguide.Domain.Campaigns.Scopes;
using Soliguide.Domain.Places;
using Soliguide.Domain.Places.Sheets;

namespace Soliguide.GrpcApi.Pages.Campaigns.Conduct;

/// <summary>Reads whom a plan asks.</summary>
internal static class ScopeReader
{
    /// <summary>Parts of a line about one place: the place, yes or no, why.</summary>
    private const int Parts = 3;

    public static ScopeRule Read(PlanFieldReader read, PlanFields fields) => new()
    {
        Statuses = read.Words<SheetStatus>("statuts"),
        Kinds = read.Words<PlaceKind>("genres"),
        Visibilities = read.Words<Visibility>("lecteurs"),
        Categories = new Selection { Only = read.Names("categories-seules"), Except = read.Names("categories-sauf") },
        Networks = new Selection { Only = read.Names("reseaux-seuls"), Except = read.Names("reseaux-sauf") },
        Exceptions = Exceptions(read, fields["exceptions"]),
    };

    private static ValueList<ScopeException> Exceptions(PlanFieldReader read, string text)
    {
        var exceptions = new List<ScopeException>();
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var parts = line.Split(' ', Parts, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            if (parts.Length < Parts - 1 || !PlaceKey.TryParse(parts[0], out var place) || parts[1].ToLowerInvariant() is not ("oui" or "non"))
            {
                read.Refuse("exceptions", "form.exceptions");
                break;
            }

            exceptions.Add(new ScopeException(place, parts[1].Equals("oui", StringComparison.OrdinalIgnoreCase), parts.Length == Parts ? parts[2] : ""));
        }

        return exceptions.ToValueList();
    }
}
