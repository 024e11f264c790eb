using System.Text;
using System.Text.Json;
using Soliguide.Domain.Json;

namespace Soliguide.Cli.Import.Csv;

/// <summary>The columns and words that a CSV file may use, French or English, from columns.json beside this file.</summary>
/// <param name="Columns">The columns, in the order of the documentation.</param>
/// <param name="Words">The spellings of each fixed word.</param>
internal sealed record CsvColumns(IReadOnlyList<CsvColumn> Columns, IReadOnlyDictionary<string, IReadOnlyList<string>> Words)
{
    /// <summary>The built-in file.</summary>
    public static CsvColumns BuiltIn { get; } = Load();

    /// <summary>
    /// The form in which spellings are compared: no accents, lower case, one underscore for what is neither letter nor digit.
    /// </summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                plain.Append(letter);
            }
            else if (letter < 0x300 && plain.Length > 0 && plain[^1] != '_')
            {
                plain.Append('_');
            }
        }

        return plain.ToString().TrimEnd('_');
    }

    /// <summary>The column that a header names; null for a column we do not keep.</summary>
    public string? Find(string header)
    {
        var plain = Plain(header);
        return Columns.FirstOrDefault(column => column.Names.Contains(plain))?.Name;
    }

    /// <summary>The fixed word that a value spells, among those that may stand here; null for another.</summary>
    public string? Word(string value, params ReadOnlySpan<string> among)
    {
        var plain = Plain(value);
        foreach (var word in among)
        {
            if (Words[word].Contains(plain))
            {
                return word;
            }
        }

        return null;
    }

    private static CsvColumns Load()
    {
        using var file = typeof(CsvColumns).Assembly.GetManifestResourceStream("columns.json")
            ?? throw new InvalidOperationException("The resource columns.json is not in the assembly.");
        return JsonSerializer.Deserialize<CsvColumns>(file, DomainJson.Options)
            ?? throw new InvalidOperationException("The resource columns.json is empty.");
    }
}

/// <summary>One column.</summary>
/// <param name="Name">What problems call it.</param>
/// <param name="Names">Headers that name it, in the form of <see cref="CsvColumns.Plain"/>.</param>
/// <param name="Meaning">For the documentation.</param>
internal sealed record CsvColumn(string Name, IReadOnlyList<string> Names, string Meaning)
{
    /// <summary>Whether a file without it is refused.</summary>
    public bool Required { get; init; }
}
