using System.Globalization;
using System.Text.Json.Nodes;
using CsvHelper;
using Soliguide.Domain.Places.Public;

namespace Soliguide.GrpcApi.Exports.Hsds;

/// <summary>A table of the package: CSV after RFC 4180, in UTF-8, a line of names first.</summary>
/// <typeparam name="T">A row.</typeparam>
internal sealed class HsdsTable<T>(
    string name, string path, Func<IReadOnlyList<PlaceCard>, DateTimeOffset, IEnumerable<T>> rows, IReadOnlyList<HsdsColumn<T>> columns) : IHsdsTable
{
    private const int LinesAtOnce = 500;

    private static readonly CsvWriterOptions Form = CsvWriterOptions.Default with { NewLine = "\r\n" };

    public string Path => path;

    public JsonObject Describe()
    {
        var schema = new JsonObject
        {
            ["primaryKey"] = "id",
            ["fields"] = new JsonArray([.. columns.Select(column => new JsonObject { ["name"] = column.Name, ["type"] = column.Type })]),
        };
        var keys = columns.Where(column => column.RefersTo is not null).Select(column => new JsonObject
        {
            ["fields"] = column.Name,
            ["reference"] = new JsonObject { ["resource"] = column.RefersTo, ["fields"] = "id" },
        }).ToArray<JsonNode>();
        if (keys.Length > 0)
        {
            schema["foreignKeys"] = new JsonArray(keys);
        }

        return new JsonObject
        {
            ["name"] = name,
            ["path"] = path,
            ["profile"] = "tabular-data-resource",
            ["format"] = "csv",
            ["mediatype"] = "text/csv",
            ["encoding"] = "utf-8",
            ["schema"] = schema,
        };
    }

    public async Task Write(IReadOnlyList<PlaceCard> cards, DateTimeOffset at, Stream output, CancellationToken stop)
    {
        // By way of memory: a connection takes no writing that would block.
        using var block = new MemoryStream();
        using var csv = CsvWriter.Create(block, Form, leaveOpen: true);
        foreach (var column in columns)
        {
            csv.WriteField(column.Name);
        }

        csv.EndRecord();
        var lines = 0;
        foreach (var row in rows(cards, at))
        {
            foreach (var column in columns)
            {
                csv.WriteField(Cell(column.Value(row)));
            }

            csv.EndRecord();
            if (++lines % LinesAtOnce == 0)
            {
                await Pass();
            }
        }

        await Pass();

        async Task Pass()
        {
            await csv.FlushAsync(stop);
            await output.WriteAsync(block.GetBuffer().AsMemory(0, (int)block.Length), stop);
            block.SetLength(0);
        }
    }

    private static string? Cell(object? value) => value switch
    {
        DateTimeOffset at => at.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value?.ToString(),
    };
}
