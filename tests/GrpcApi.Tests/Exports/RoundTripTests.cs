extern alias cli;

using cli::Soliguide.Cli.Import;
using cli::Soliguide.Cli.Import.Csv;
using cli::Soliguide.Cli.Import.Json;
using CsCheck;
using Soliguide.Domain.Places.Public;
using Soliguide.Domain.Places.Sheets;
using Soliguide.GrpcApi.Exports;
using Soliguide.GrpcApi.Exports.Csv;
using Soliguide.GrpcApi.Exports.SoliguideJson;
using Soliguide.GrpcApi.Tests.Fakes;
using Soliguide.Tests.Shared;
using Xunit.Abstractions;

namespace Soliguide.GrpcApi.Tests.Exports;

/// <summary>What is written is read again by the importer, and gives the same public card.</summary>
public sealed class RoundTripTests(ITestOutputHelper output)
{
    private const int Times = 500;

    [Fact]
    public void SoliguideJson_OfAnyCard_IsReadAsTheSamePublicFacts() => ImportableCards.All.List[1, 3].Sample(
        cards => Assert.Equal(cards.Select(Confirmed), Cards(new SoliguideFormat(), new SoliguideJsonReader(), cards)), iter: Times, threads: 1);

    [Fact]
    public void Csv_OfWhatARowHolds_IsReadAsTheSamePublicFacts() => ImportableCards.Rows.List[1, 3].Sample(
        cards => Assert.Equal(cards.Select(Confirmed), Cards(new CsvFormat(), new PlaceCsvReader(), cards)), iter: Times, threads: 1);

    [Fact]
    public void Hours_ThatFilesCannotSay_AreReadAsTheSameOpenings()
    {
        // A day from nine to nine, and an opening that begins at the last minute: both are parted at midnight.
        var card = Samples.Open("fr-75-1") with
        {
            Hours = new() { Monday = [new(new(9, 0), new(9, 0))], Thursday = [new(new(23, 59), new(4, 0))], Friday = [new(new(20, 0), new(23, 59))] },
        };
        var expected = card with
        {
            Hours = new()
            {
                Monday = [new(new(9, 0), TimeOnly.MinValue)], Tuesday = [new(TimeOnly.MinValue, new(9, 0))],
                Friday = [new(TimeOnly.MinValue, new(4, 0)), new(new(20, 0), TimeOnly.MinValue)],
            },
        };

        Assert.Equal([Confirmed(expected)], Cards(new SoliguideFormat(), new SoliguideJsonReader(), [card]));
        Assert.Equal(expected.Hours, Cards(new CsvFormat(), new PlaceCsvReader(), [card]).Single().Hours);
    }

    [Fact]
    public void Presumed_InEveryFormat_IsToldApartAndNeverReadAsConfirmed()
    {
        var card = Samples.Presumed("fr-75-2");

        Assert.Contains("\"presumed\":{\"from\":\"2019-07-06\",\"to\":\"2019-09-01\"", Written(new SoliguideFormat(), [card]), StringComparison.Ordinal);
        Assert.Contains("2019-07-06,2019-09-01,Susceptible de fermer cet été.,0", Written(new CsvFormat(), [card]), StringComparison.Ordinal);
        Assert.Empty(Cards(new SoliguideFormat(), new SoliguideJsonReader(), [card]).Single().Periods);
        Assert.Empty(Cards(new CsvFormat(), new PlaceCsvReader(), [card]).Single().Periods);
    }

    [Fact]
    public void SecretAddress_OfACardThatHoldsItInSpiteOfAll_IsNotWritten()
    {
        var card = Samples.Open("fr-75-1") with { OnReferral = true, Kind = PlaceKind.MobileRound, Stops = [new RoundStop(Samples.Open("fr-75-1").Position)] };

        foreach (var format in (IExportFormat[])[new SoliguideFormat(), new CsvFormat()])
        {
            var written = Written(format, [card]);
            Assert.DoesNotContain("Exemple", written, StringComparison.Ordinal);
            Assert.DoesNotContain("75011", written, StringComparison.Ordinal);
            Assert.DoesNotContain("48.85", written, StringComparison.Ordinal);
            Assert.Contains("Paris", written, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void SoliguideJson_OfTheHundredRealRecords_IsReadAsTheSamePublicFacts()
    {
        var file = Path.Combine(
            Environment.GetEnvironmentVariable("SOLIGUIDE_SHARED") ?? Path.Combine(GeneratedDoc.Root(), "..", "shared"), "data", "soliguide-places-100.jsonl");
        if (!File.Exists(file))
        {
            output.WriteLine("The hundred records are not beside the repository (../shared or SOLIGUIDE_SHARED): nothing was compared.");
            return;
        }

        using var records = File.OpenRead(file);
        var cards = Read(new SoliguideJsonReader(), records).Select(place => PublicView.Of(place with { Status = SheetStatus.Online, Visibility = Visibility.Everyone }, [])!).ToList();

        Assert.Equal(100, cards.Count);
        Assert.Equal(cards.Select(Confirmed), Cards(new SoliguideFormat(), new SoliguideJsonReader(), cards));
    }

    /// <summary>What an import may take over: not what is presumed, and not how somebody else's answer came.</summary>
    private static PlaceCard Confirmed(PlaceCard card) => card with { Presumed = null, LastAnswerChannel = null };

    private static List<PlaceCard> Cards(IExportFormat format, IPlaceReader reader, IReadOnlyList<PlaceCard> cards)
    {
        using var file = new MemoryStream();
        format.WriteAsync(cards, Samples.Noon, file, CancellationToken.None).GetAwaiter().GetResult();
        file.Position = 0;
        return [.. Read(reader, file).Select(sheet => PublicView.Of(sheet, [])!)];
    }

    private static List<PlaceSheet> Read(IPlaceReader reader, Stream file) =>
        [.. reader.Read(file).ToBlockingEnumerable().Select(result => result is ReadResult.Place place
            ? place.Imported.Sheet
            : throw new InvalidOperationException(string.Join(' ', ((ReadResult.Refused)result).Problems)))];

    private static string Written(IExportFormat format, IReadOnlyList<PlaceCard> cards)
    {
        using var file = new MemoryStream();
        format.WriteAsync(cards, Samples.Noon, file, CancellationToken.None).GetAwaiter().GetResult();
        return System.Text.Encoding.UTF8.GetString(file.ToArray());
    }
}
