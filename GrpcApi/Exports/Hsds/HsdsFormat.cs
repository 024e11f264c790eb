using System.IO.Compression;
using System.Text.Json.Nodes;
using Soliguide.Domain.Places.Public;

namespace Soliguide.GrpcApi.Exports.Hsds;

/// <summary>
/// HSDS 3.1 in bulk: the tabular data package of Open Referral, one CSV for each kind of thing and <c>datapackage.json</c> beside them, in one archive.
/// </summary>
internal sealed class HsdsFormat : IExportFormat
{
    public string Name => "hsds";

    public string MediaType => "application/zip";

    public string Extension => ".zip";

    public async Task WriteAsync(IEnumerable<PlaceCard> cards, DateTimeOffset at, Stream output, CancellationToken stop)
    {
        // All tables are of the same instant, or their ids would point nowhere: cards are held, not looked up again.
        var known = cards.ToArray();
        await using var archive = await ZipArchive.CreateAsync(output, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, stop);
        await Write("datapackage.json", content => content.WriteAsync(System.Text.Encoding.UTF8.GetBytes(Describe(at).ToJsonString()), stop).AsTask());
        foreach (var table in HsdsTables.All)
        {
            await Write(table.Path, content => table.Write(known, at, content, stop));
        }

        async Task Write(string path, Func<Stream, Task> write)
        {
            var entry = archive.CreateEntry(path);
            entry.LastWriteTime = at;
            await using var content = await entry.OpenAsync(stop);
            await write(content);
        }
    }

    private static JsonObject Describe(DateTimeOffset at) => new()
    {
        ["name"] = "soliguide",
        ["title"] = "Soliguide, HSDS 3.1",
        ["profile"] = "tabular-data-package",
        ["version"] = HsdsEndpoints.Version,
        ["created"] = at.ToUniversalTime(),
        ["homepage"] = HsdsEndpoints.Specification,
        ["resources"] = new JsonArray([.. HsdsTables.All.Select(table => table.Describe())]),
    };
}
