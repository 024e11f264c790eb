using System.Globalization;
using System.Text.Json;
using Soliguide.Cli.Import.Values;
using Soliguide.Domain;
using Soliguide.Domain.Places.Sheets;

namespace Soliguide.Cli.Import.Csv;

/// <summary>Whom a place receives and who gets in, from a row. A row says nothing of services apart.</summary>
internal static class CsvPublics
{
    private static readonly CsvColumns Columns = CsvColumns.BuiltIn;

    private static readonly Dictionary<string, PublicGroup> Groups =
        Enum.GetValues<PublicGroup>().ToDictionary(group => JsonNamingPolicy.SnakeCaseLower.ConvertName(group.ToString()));

    /// <summary>Whom it receives; null where the row does not say.</summary>
    public static Publics? Read(CsvRow row, RecordProblems problems)
    {
        var groups = row.Parts("publics").Select(part => ReadGroup(part, problems)).OfType<PublicGroup>().ToValueList();
        int? from = ReadAge(row, "age_from", problems), to = ReadAge(row, "age_to", problems);
        var text = PlainText.Of(row["publics_text"]);
        var welcome = row.Word("welcome", problems, "unconditional", "preferential", "exclusive");
        if (welcome is null && row["welcome"] is null && (groups.Count > 0 || from is not null || to is not null || text is not null))
        {
            problems.Refuse("welcome", "VALUE_UNKNOWN", "Say how the place chooses: unconditional, preferential or exclusive.");
        }

        return welcome is null ? null : new Publics(welcome switch
        {
            "exclusive" => Welcome.Exclusive,
            "preferential" => Welcome.Preferential,
            _ => Welcome.Unconditional,
        })
        {
            Groups = groups, AgeFrom = from, AgeTo = to, Description = text,
        };
    }

    /// <summary>Who gets in; null where the row does not say.</summary>
    public static Accessibility? ReadAccessibility(CsvRow row, RecordProblems problems) => new Accessibility
    {
        Wheelchair = row.Word("wheelchair", problems, "yes", "partial", "no", "unknown") switch
        {
            "yes" => Wheelchair.Yes,
            "partial" => Wheelchair.Partial,
            "no" => Wheelchair.No,
            _ => null,
        },
        Animals = row.Word("animals", problems, "yes", "no", "unknown") switch
        {
            "yes" => true,
            "no" => false,
            _ => null,
        },
        Details = PlainText.Of(row["accessibility_text"]),
    }.OrNull();

    private static PublicGroup? ReadGroup(string text, RecordProblems problems)
    {
        if (Columns.Word(text, [.. Groups.Keys]) is { } word)
        {
            return Groups[word];
        }

        problems.Refuse("publics", "VALUE_UNKNOWN", $"Write some of: {string.Join(", ", Groups.Keys)}.");
        return null;
    }

    private static int? ReadAge(CsvRow row, string column, RecordProblems problems)
    {
        if (row[column] is not { } text)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var age))
        {
            return age;
        }

        problems.Refuse(column, "AGE_UNREADABLE", "Write an age in years, such as 18.");
        return null;
    }
}
