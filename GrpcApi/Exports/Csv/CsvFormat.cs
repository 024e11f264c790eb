using CsvHelper;
using Soliguide.Domain.Places.Public;

namespace Soliguide.GrpcApi.Exports.Csv;

/// <summary>
/// A place a row, in the columns that <c>soliguide import</c> reads: RFC 4180, UTF-8, commas. A text that a spreadsheet would run as a formula is
/// kept from being one by an apostrophe, which the import takes away again.
/// </summary>
internal sealed class CsvFormat : IExportFormat
{
    private const int RowsAtOnce = 50;

    private static readonly CsvWriterOptions Form = CsvWriterOptions.Default with { NewLine = "\r\n", Injection = CsvInjection.Escape };

    public string Name => "csv";

    public string MediaType => "text/csv; charset=utf-8";

    public string Extension => ".csv";

    public async Task WriteAsync(IEnumerable<PlaceCard> cards, DateTimeOffset at, Stream output, CancellationToken stop)
    {
        using var rows = new MemoryStream();
        await using var csv = CsvWriter.Create(rows, Form, leaveOpen: true);
        csv.WriteRecord(PlaceRow.Columns);
        var waiting = 0;
        foreach (var card in cards)
        {
            Write(csv, PlaceRow.Of(card, at));
            if (++waiting == RowsAtOnce)
            {
                await Hand();
                waiting = 0;
            }
        }

        await Hand();

        async Task Hand()
        {
            csv.Flush();
            await output.WriteAsync(rows.GetBuffer().AsMemory(0, (int)rows.Length), stop);
            rows.SetLength(0);
        }
    }

    private static void Write(CsvWriter csv, object[] cells)
    {
        foreach (var cell in cells)
        {
            switch (cell)
            {
                case double degrees:
                    csv.WriteField(degrees, "R");
                    break;
                case int count:
                    csv.WriteField(count, "D");
                    break;
                default:
                    csv.WriteField(Kept((string)cell));
                    break;
            }
        }

        csv.EndRecord();
    }

    // An apostrophe of the text's own would be taken for one that we put there.
    private static string Kept(string text) => text is ['\'', ..] && text.TrimStart('\'') is ['=' or '@' or '+' or '-', ..] ? $"'{text}" : text;
}
