using System.Text;
using Soliguide.Cli.Import;
using Soliguide.Cli.Import.Json;
using Soliguide.Domain.Places.Contacts;

namespace Soliguide.Cli.Tests;

/// <summary>Reads the files of Fixtures/, all invented.</summary>
internal static class Fixture
{
    public static Stream Open(string name) => File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Fixtures", name));

    public static Task<List<ReadResult>> Json(string name) => All(new SoliguideJsonReader(), Open($"json/{name}"));

    public static Task<List<ReadResult>> JsonText(string text) =>
        All(new SoliguideJsonReader(), new MemoryStream(Encoding.UTF8.GetBytes(text)));

    public static ImportedPlace Place(ReadResult result) => Assert.IsType<ReadResult.Place>(result).Imported;

    public static async Task<List<ReadResult>> All(IPlaceReader reader, Stream file)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        await using (file)
        {
            return await reader.Read(file, limit.Token).ToListAsync(limit.Token);
        }
    }
}
