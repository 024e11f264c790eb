using Google.Protobuf.Reflection;
using Soliguide.GrpcApi.Tests.Support;
using Soliguide.V1;
using DomainSheet = Soliguide.Domain.Places.Sheets.PlaceSheet;

namespace Soliguide.GrpcApi.Tests.Services;

[Collection(HouseTests.Name)]
public sealed class PublicMaskTests(House house)
{
    private const string Street = "impasse Cachée";
    private const string Note = "code 4711";
    private const string Mail = "refuge@example.org";

    [Fact]
    public async Task PublicMethods_OfAPlaceOnReferral_TellNothingSecret()
    {
        var sheet = new DomainSheet(Domain.Places.PlaceKey.Parse("fr-95-secret"), "Refuge", "Europe/Paris")
        {
            OnReferral = true,
            Position = new() { Address = $"3 {Street}", City = "Pontoise", PostalCode = "95300", Latitude = 49.0512345, Longitude = 2.1012345 },
            StaffNote = $"{Note}, {Mail}",
            OwnerNetwork = "alpha",
        };
        house.Guide.Publish(Domain.Places.Public.PublicView.Of(sheet, [])!);
        await Waiting.Until(() => house.Cards.Find(sheet.Key) is not null, "the card is there");

        var one = (await house.Door.Places.GetPlaceAsync(new GetPlaceRequest { PlaceId = "fr-95-secret" })).ToString();
        var list = (await house.Door.Places.ListPlacesAsync(new ListPlacesRequest { Territory = "fr-95" })).ToString();
        var found = (await house.Door.Places.SearchPlacesAsync(new SearchPlacesRequest { Territories = { "fr-95" } })).ToString();

        Assert.All((string[])[one, list, found], text =>
        {
            Assert.Contains("Pontoise", text, StringComparison.Ordinal);
            Assert.All((string[])[Street, Note, Mail, "49.05", "2.10", "95300"], secret => Assert.DoesNotContain(secret, text, StringComparison.Ordinal));
        });
    }

    [Fact]
    public void PublicMessages_Whatever_HaveNoFieldForPrivateThings()
    {
        string[] secret = ["contacts", "mail", "better_mail", "staff_note", "people_served_per_week", "actor", "owner_network", "person_id", "etag"];
        var fields = new HashSet<string>();
        var seen = new HashSet<string>();
        Walk(GetPlaceResponse.Descriptor);
        Walk(ListPlacesResponse.Descriptor);
        Walk(SearchPlacesResponse.Descriptor);

        Assert.Contains("display_name", fields);
        Assert.Empty(fields.Intersect(secret));

        void Walk(MessageDescriptor message)
        {
            if (seen.Add(message.FullName))
            {
                foreach (var field in message.Fields.InDeclarationOrder())
                {
                    fields.Add(field.Name);
                    if (field.FieldType == FieldType.Message)
                    {
                        Walk(field.MessageType);
                    }
                }
            }
        }
    }
}
