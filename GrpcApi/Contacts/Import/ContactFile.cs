using System.Text.Unicode;
using CsvHelper;

namespace Soliguide.GrpcApi.Contacts.Import;

/// <summary>
/// Reads contacts from CSV: UTF-8 with or without a mark at its start, parted by semicolons, commas or tabs, whichever the header holds
/// most of.
/// </summary>
internal static class ContactFile
{
    /// <summary>Octets of a file.</summary>
    public const int Largest = 4 * 1024 * 1024;

    private const int MostRows = 100_000;
    private const int LongestRow = 64 * 1024;

    /// <summary>All rows that are not blank.</summary>
    /// <exception cref="UnreadableContactsException">The file is no such file.</exception>
    public static async Task<IReadOnlyList<ContactRow>> Read(byte[] file, CancellationToken cancellation)
    {
        if (file.Length > Largest)
        {
            throw new UnreadableContactsException("The file is larger than 4 MB: cut it in two.");
        }

        if (!Utf8.IsValid(file))
        {
            throw new UnreadableContactsException("The file is no UTF-8: save it as \"CSV UTF-8\".");
        }

        try
        {
            return await Rows(file, cancellation);
        }
        catch (CsvFormatException broken)
        {
            throw new UnreadableContactsException($"The row on line {broken.LineNumber} cannot be read. Is a quotation mark missing?");
        }
    }

    private static async Task<IReadOnlyList<ContactRow>> Rows(byte[] file, CancellationToken cancellation)
    {
        var broken = 0L;
        using var stream = new MemoryStream(file, writable: false);
        await using var reader = CsvReader.Create(stream, Options(Separator(file), bad => broken = bad.LineNumber));
        await reader.ReadHeaderAsync(cancellation);
        var columns = ContactColumns.Find([.. reader.Headers]);
        var rows = new List<ContactRow>();
        while (await reader.ReadAsync(cancellation))
        {
            var cells = Enumerable.Range(0, reader.FieldCount).Select(reader.GetString).ToArray();
            if (broken > 0)
            {
                throw new UnreadableContactsException($"A quotation mark stands alone on line {broken}: put the cell in quotation marks and double those within.");
            }

            if (cells.Any(cell => cell.Trim().Length > 0))
            {
                rows.Add(Row((int)reader.LineNumber, columns, cells));
            }

            if (rows.Count > MostRows)
            {
                throw new UnreadableContactsException($"The file holds more than {MostRows} rows: cut it in two.");
            }
        }

        return rows;
    }

    private static ContactRow Row(int line, ContactColumns columns, string[] cells) => new(
        line,
        columns.Of("place_id", cells)?.ToLowerInvariant() ?? "",
        columns.Of("mail", cells) ?? "",
        columns.Of("name", cells),
        columns.Of("role", cells),
        columns.Of("language", cells)?.ToLowerInvariant(),
        columns.Of("source", cells),
        columns.Of("consent", cells),
        columns.Of("sure", cells) is { } sure && ContactWords.IsYes(sure));

    private static CsvReaderOptions Options(char separator, Action<CsvMalformedRecord> bad) => CsvReaderOptions.Default with
    {
        Separator = separator,
        TrackLineNumbers = true,
        MaxRecordSize = LongestRow,
        IncludeValuesInExceptions = false,
        OnMalformedRecord = bad,
    };

    private static char Separator(byte[] file)
    {
        var end = Array.IndexOf(file, (byte)'\n');
        var header = end < 0 ? file : file[..end];
        return ";,\t".MaxBy(mark => header.Count(octet => octet == mark));
    }
}
