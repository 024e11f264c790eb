using Soliguide.Domain.Places;
using Soliguide.Domain.Places.Public;
using Soliguide.Domain.Places.Sheets;
using Soliguide.GrpcApi.Tests.Fakes;

namespace Soliguide.GrpcApi.Tests.Exports;

/// <summary>What holds for every format.</summary>
public sealed class PartnerFormatTests
{
    private static readonly string[] Secrets = ["Cachée", "cachee", "porte verte", "75018", "48.8871", "2.3592", "48,8871", "2,3592"];

    public static TheoryData<string> Formats => [.. PartnerFiles.Formats.Select(format => format.Name)];

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Write_PlacesWithASecretAddress_TellsTheTownAlone(string format)
    {
        var position = new Position
        {
            City = "Paris", Address = "3 impasse Cachée", AddressComplement = "porte verte", PostalCode = "75018", Latitude = 48.8871, Longitude = 2.3592,
        };
        var masked = PublicView.Of(
            new PlaceSheet(PlaceKey.Parse("fr-75-5"), "Refuge", "Europe/Paris")
            {
                OnReferral = true, Position = position, Stops = [new RoundStop(position)], Description = "Entrée au 3 impasse Cachée.",
                Publics = new(Welcome.Exclusive) { Groups = [PublicGroup.Women], Description = "Se présenter au 3 impasse Cachée." },
                Accessibility = new() { Wheelchair = Wheelchair.Partial, Details = "Rampe côté impasse Cachée." },
                Services = [new PlaceService("s1", "emergency_accommodation") { Description = "Sonnez 3, impasse cachee, 75018 Paris" }],
            },
            [])!;
        var bare = Samples.Open("fr-75-6", "shower") with { OnReferral = true, Position = position, Stops = [] };
        var round = bare with { Key = PlaceKey.Parse("fr-75-7"), Kind = PlaceKind.MobileRound, Stops = [new RoundStop(position)] };

        var files = await PartnerFiles.Write(format, masked, bare, round);

        var all = string.Concat(files.Values);
        Assert.Contains("Refuge", all, StringComparison.Ordinal);
        Assert.Contains("Paris", all, StringComparison.Ordinal);
        Assert.All(Secrets, secret => Assert.DoesNotContain(secret, all, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Write_NoPlaces_IsStillAWholeFile(string format)
    {
        var files = await PartnerFiles.Write(format);

        // Where a place is a line, no places are no lines.
        Assert.All(files.Values, text => Assert.Equal(format == "soliguide", text.Length == 0));
    }
}
