using CsvHelper;

namespace Soliguide.GrpcApi.Pages.Campaigns.Seasons;

/// <summary>
/// Figures as a CSV file by RFC 4180: UTF-8, commas, a header, lines that end in CR LF. A text that a spreadsheet would take for a formula
/// is kept from being one.
/// </summary>
internal static class SeasonTable
{
    private static readonly CsvWriterOptions Form = CsvWriterOptions.Default with { NewLine = "\r\n", Injection = CsvInjection.Escape };

    /// <param name="header">The names of the columns.</param>
    /// <param name="rows">Texts, whole numbers and days.</param>
    public static byte[] Write(IReadOnlyList<string> header, IEnumerable<IReadOnlyList<object>> rows)
    {
        using var file = new MemoryStream();
        using (var csv = CsvWriter.Create(file, Form, leaveOpen: true))
        {
            foreach (var cells in rows.Prepend(header))
            {
                foreach (var cell in cells)
                {
                    Write(csv, cell);
                }

                csv.EndRecord();
            }
        }

        return file.ToArray();
    }

    private static void Write(CsvWriter csv, object cell)
    {
        switch (cell)
        {
            case DateOnly day:
                csv.WriteField(day, "yyyy-MM-dd");
                break;
            case int count:
                csv.WriteField(count, "D");
                break;
            default:
                csv.WriteField((string)cell);
                break;
        }
    }
}
