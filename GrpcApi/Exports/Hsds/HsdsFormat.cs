using System.Text;
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

    public Task WriteAsync(IEnumerable<PlaceCard> cards, DateTimeOffset at, Stream output, CancellationToken stop)
    {
        // All tables are of the same instant, or their ids would point nowhere: cards are held, not looked up again.
        var known = cards.ToArray();
        var tables = HsdsTables.All.Select(table => (table.Path, (Func<Stream, Task>)(content => table.Write(known, at, content, stop))));
        return Archive.Write(output, at, tables.Prepend(("datapackage.json", content => WriteDescription(at, content, stop))), stop);
    }

    private static Task WriteDescription(DateTimeOffset at, Stream content, CancellationToken stop) =>
        content.WriteAsync(Encoding.UTF8.GetBytes(Describe(at).ToJsonString()), stop).AsTask();

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
