using System.Globalization;
using Soliguide.Cli.Import.Values;
using Soliguide.Domain;
using Soliguide.Domain.Places.Hours;
using Soliguide.Domain.Places.Sheets;

namespace Soliguide.Cli.Import.Json;

/// <summary>The services of a place. Their hours and publics are kept only where they differ: the platform copies the place's into each.</summary>
internal static class ServiceMapping
{
    /// <summary>The services in the file's order.</summary>
    public static ValueList<PlaceService> Read(Field services, WeeklyHours? placeHours, Publics? placePublics, RecordProblems problems)
    {
        var read = new List<PlaceService>();
        foreach (var field in services.Items())
        {
            if (ReadCategory(field) is not { } category)
            {
                problems.Refuse(field["category"].Path, "CATEGORY_MISSING", "A service needs a category such as food_distribution.");
                continue;
            }

            read.Add(new PlaceService(Unused(field["serviceObjectId"].Words() ?? category, read), category)
            {
                Name = PlainText.Of(field["name"].Words()),
                Description = PlainText.Of(field["description"].Words()),
                Hours = ReadHours(field, placeHours, problems),
                Publics = PublicsMapping.ReadService(field, placePublics, problems),
            });
        }

        return read.ToValueList();
    }

    // Services without an id, and ids given twice, get a name that is the same at the next import of the same sheet.
    private static string Unused(string id, List<PlaceService> read)
    {
        var name = id;
        for (var number = 2; read.Exists(service => service.Id == name); number++)
        {
            name = string.Create(CultureInfo.InvariantCulture, $"{id}_{number}");
        }

        return name;
    }

    // Older records know a number only; it is kept as such, so that nothing is lost and nothing is guessed.
    private static string? ReadCategory(Field service) =>
        service["category"].Words()?.ToLowerInvariant()
        ?? (service["categorie"].Words() is { } number ? $"categorie_{number}" : null);

    private static WeeklyHours? ReadHours(Field service, WeeklyHours? placeHours, RecordProblems problems)
    {
        if (service["differentHours"].Flag() == false)
        {
            return null;
        }

        var own = HoursMapping.Read(service["hours"], problems);
        return own == placeHours ? null : own;
    }
}
