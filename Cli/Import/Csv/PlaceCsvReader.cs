using System.Runtime.CompilerServices;
using System.Text.Unicode;
using CsvHelper;

namespace Soliguide.Cli.Import.Csv;

/// <summary>
/// Reads places from CSV: UTF-8 with or without a mark at its start, parted by semicolons, commas or tabs (seen from the header),
/// headers in French or English. The columns are in docs/import-columns.md; others are skipped. The file must allow seeking.
/// </summary>
internal sealed class PlaceCsvReader : IPlaceReader
{
    private const int LongestRow = 1024 * 1024;
    private const string NotUtf8 = "no sound UTF-8: save the file as \"CSV UTF-8\"";
    private static readonly CsvColumns Columns = CsvColumns.BuiltIn;

    /// <inheritdoc />
    public async IAsyncEnumerable<ReadResult> Read(Stream file, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var badLine = 0L;
        var options = Options(await HeaderSeparator.Of(file, cancellation), bad => badLine = bad.LineNumber);
        await using var reader = CsvReader.Create(file, options, leaveOpen: true);
        var columns = await Guard(async () =>
        {
            await reader.ReadHeaderAsync(cancellation);
            return Locate([.. reader.Headers]);
        });
        while (await Guard(() => reader.ReadAsync(cancellation)))
        {
            var cells = Enumerable.Range(0, reader.FieldCount).Select(reader.GetString).ToArray();
            if (cells.Any(cell => cell.Trim().Length > 0))
            {
                yield return Read(reader, new CsvRow(columns, cells), badLine == reader.LineNumber);
            }
        }
    }

    private static ReadResult Read(CsvReader reader, CsvRow row, bool bad)
    {
        var problems = new RecordProblems();
        if (!Utf8.IsValid(reader.RawRecord))
        {
            problems.Refuse("", "NOT_UTF8", $"The row is {NotUtf8}.");
            return problems.Result(reader.LineNumber, null, null);
        }

        if (bad)
        {
            problems.Refuse("", "BROKEN_ROW",
                "A quotation mark stands alone. Put the cell in quotation marks and double those within; rows after it may be lost.");
        }

        return problems.Result(reader.LineNumber, row["id"], CsvPlaceMapping.Read(row, problems));
    }

    private static CsvReaderOptions Options(char separator, Action<CsvMalformedRecord> bad) => CsvReaderOptions.Default with
    {
        Separator = separator,
        TrackLineNumbers = true,
        MaxRecordSize = LongestRow,
        IncludeValuesInExceptions = false,
        OnMalformedRecord = bad,
    };

    private static Dictionary<string, int> Locate(IReadOnlyList<string> headers)
    {
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var at = 0; at < headers.Count; at++)
        {
            if (Columns.Find(headers[at]) is { } name && !found.TryAdd(name, at))
            {
                throw new UnreadableFileException($"Two columns of the header mean {name}: keep one.");
            }
        }

        var missing = Columns.Columns
            .Where(column => column.Required && !found.ContainsKey(column.Name))
            .Select(column => column.Name)
            .ToList();
        if (missing.Count > 0)
        {
            var hint = headers.Any(header => header.Contains('\uFFFD')) ? $" It is {NotUtf8}." : "";
            throw new UnreadableFileException(
                $"The header lacks the columns {string.Join(", ", missing)}: see docs/import-columns.md.{hint}");
        }

        return found;
    }

    private static async ValueTask<T> Guard<T>(Func<ValueTask<T>> read)
    {
        try
        {
            return await read();
        }
        catch (CsvFormatException broken)
        {
            throw new UnreadableFileException($"The row on line {broken.LineNumber} cannot be read. Is a quotation mark missing?");
        }
    }
}
