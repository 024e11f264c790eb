using System.Text.Json;
using CsCheck;
using Google.Protobuf;
using Soliguide.Domain.Places.Public;
using Soliguide.Domain.Places.Sheets;
using Soliguide.Domain.Tests.Places.Public;
using Soliguide.GrpcApi.Mapping;
using Soliguide.GrpcApi.Pages.Kiosk;
using Soliguide.GrpcApi.Pages.Public;
using Soliguide.GrpcApi.Pages.Public.Words;
using Soliguide.GrpcApi.Search;
using Soliguide.GrpcApi.Tests.Exports;
using Soliguide.Tests.Shared;
using Xunit.Abstractions;

namespace Soliguide.GrpcApi.Tests.Pages.Kiosk;

/// <summary>What a kiosk's browser runs is what its sources say, and says the same of a door as the guide.</summary>
public sealed class KioskBundleTests(KioskBundle bundle, ITestOutputHelper output) : IClassFixture<KioskBundle>
{
    private const int Cards = 250;
    private const int Instants = 8;
    private const ulong Seed = 2019;

    [Theory]
    [InlineData("borne.js", "GrpcApi/Pages/Kiosk/Files")]
    [InlineData("borne-gardien.js", "GrpcApi/Pages/Kiosk/Files")]
    [InlineData("jury.js", "tests/Browser.Tests/Jury")]
    public void Bundle_MadeAnew_IsTheCommittedOneByteForByte(string name, string folder)
    {
        if (!IsMade())
        {
            return;
        }

        var committed = File.ReadAllBytes(Path.Combine(GeneratedDoc.Root(), folder, name));

        Assert.True(committed.AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(bundle.Folder, name))), $"{folder}/{name} is not what the sources make. Run Kiosk/build.sh and commit what it wrote.");
    }

    [Fact]
    public async Task Opening_ComputedByTheKiosk_IsThatOfTheDomainForThousandsOfCardsAndInstants()
    {
        if (!IsMade())
        {
            return;
        }

        var cases = Path.Combine(bundle.Folder, "cases.json");
        await File.WriteAllTextAsync(cases, JsonSerializer.Serialize(Table(), JsonSerializerOptions.Web));

        var (code, said) = await KioskBundle.Run("node", Path.Combine(KioskBundle.Sources, "compare.mjs"), Path.Combine(bundle.Folder, "opening.mjs"), cases);

        Assert.True(code == 0, said);
        Assert.Contains($"{Cards * Instants * 2} statuses, 0 differ", said, StringComparison.Ordinal);
        output.WriteLine(said);
    }

    [Fact]
    public async Task Admission_SaidByTheKiosk_IsThatOfTheDomainInEveryLanguage()
    {
        if (!IsMade())
        {
            return;
        }

        var (words, cases) = (Path.Combine(bundle.Folder, "words.json"), Path.Combine(bundle.Folder, "admission.json"));
        var cards = ImportableCards.All.Array[600].Generate(new PCG(1, Seed), null, out _);
        await File.WriteAllBytesAsync(words, KioskWords.Json());
        await File.WriteAllTextAsync(cases, JsonSerializer.Serialize(cards.Select(Admission), JsonSerializerOptions.Web));

        var (code, said) = await KioskBundle.Run(
            "node", Path.Combine(KioskBundle.Sources, "compare-admission.mjs"), Path.Combine(bundle.Folder, "admission.mjs"), words, cases);

        Assert.True(code == 0, said);
        Assert.Contains("600 cards, 0 differ", said, StringComparison.Ordinal);
    }

    private static object Admission(PlaceCard card, int n)
    {
        (string Name, PublicGroup? Group, AccessNeed? Need)[] all =
        [
            ("women", PublicGroup.Women, null), ("men", PublicGroup.Men, null), ("family", PublicGroup.Family, null),
            ("wheelchair", null, AccessNeed.Wheelchair), ("animal", null, AccessNeed.Animal),
        ];
        var wished = all.Where((_, bit) => ((n >> bit) & 1) == 1).ToList();
        PublicGroup[] who = [.. wished.Select(wish => wish.Group).OfType<PublicGroup>()];
        var getsIn = wished.All(wish => wish.Need is not { } need || card.Accessibility?.LetsIn(need, certainOnly: false) != false);
        var words = PublicWords.All[n % PublicWords.All.Count];
        var need = SearchModel.Needs[n % SearchModel.Needs.Count];
        var wish = new AdmissionWish { Publics = [.. who], Needs = [.. wished.Select(wish => wish.Need).OfType<AccessNeed>()] };
        var isListed = getsIn && card.Services.Any(service => ServiceCategories.LineOf(service.Category).Contains(need) && wish.IsReceivedBy(service.Publics ?? card.Publics));
        return new
        {
            Card = card.ToWire().ToByteString().ToBase64(),
            Language = words.Code,
            Wished = wished.Select(wish => wish.Name),
            Need = need,
            Expected = new
            {
                Admitted = card.Services.Select(service => getsIn && ((service.Publics ?? card.Publics)?.Receives(who, null) ?? true)),
                Said = words.Line(card.Publics),
                Access = new[] { words.Line(card.Accessibility?.Wheelchair), words.Animals(card.Accessibility) }.OfType<string>(),
                Listed = isListed ? AdmissionLines.Of(words, card, need, wish).Select(told => told.Line) : [],
            },
        };
    }

    /// <summary>Random cards of zones from Lord Howe to Miquelon, each at random instants, as a whole and by a service.</summary>
    private static object[] Table()
    {
        var (cards, instants) = Gen.Select(RandomCard.Any.Array[Cards], RandomCard.Instant.Array[Instants].Array[Cards]).Generate(new PCG(1, Seed), null, out _);
        return [.. cards.Zip(instants, Lines)];
    }

    private static object Lines(PlaceCard card, DateTimeOffset[] instants) => new
    {
        Place = card.ToString(),
        Card = card.ToWire().ToByteString().ToBase64(),
        Statuses = instants.SelectMany((at, n) => (object[])
        [
            // Just before the hour too: doors close at the last instant before it.
            Line(card, n % 3 == 0 ? at.AddMilliseconds(-1) : at, null), Line(card, at, n % 2 == 0 ? "meal" : "shower"),
        ]),
    };

    private static object Line(PlaceCard card, DateTimeOffset at, string? service)
    {
        var status = service is null ? Opening.StatusAt(card, at) : Opening.StatusAt(card, service, at);
        var wire = status.ToWire(at);
        return new
        {
            At = at.ToUnixTimeMilliseconds(),
            Service = service,
            Expected = new
            {
                State = (int)wire.State,
                Reason = (int)wire.Reason,
                Since = status.Since?.ToUnixTimeMilliseconds(),
                Until = status.Until?.ToUnixTimeMilliseconds(),
                Next = status.NextOpening?.ToUnixTimeMilliseconds(),
                wire.Text,
                Stopped = wire.StoppedServiceIds,
            },
        };
    }

    private bool IsMade()
    {
        if (!bundle.IsMade)
        {
            output.WriteLine("There is no npm or no node: nothing is checked. apt-get install npm");
        }

        return bundle.IsMade;
    }
}
