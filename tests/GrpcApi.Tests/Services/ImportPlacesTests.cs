using Google.Type;
using Grpc.Core;
using Soliguide.Domain.Json;
using Soliguide.GrpcApi.Tests.Support;
using Soliguide.V1;
using Sheet = Soliguide.Domain.Places.Sheets.PlaceSheet;

namespace Soliguide.GrpcApi.Tests.Services;

[Collection(HouseTests.Name)]
public sealed class ImportPlacesTests(House house)
{
    private const string Secret = "3 impasse Cachée";

    [Fact]
    public async Task ImportPlaces_GoodAndBadMixed_TellsEachOutcomeInOrder()
    {
        var broken = Record(4, "Paris");
        broken.Sheet.Periods.Add(new Period { PeriodId = "p", Kind = PeriodKind.Closure, StartDate = new Date { Year = 2019, Month = 2, Day = 30 } });
        broken.Sheet.Position = new Position { Point = new LatLng { Latitude = double.NaN } };
        broken.Contacts.Add(new PlaceContact { Mail = "nobody" });

        var outcomes = await Import(
            Record(1, "fr-44-import_1"), Record(2, "fr-44-import_1"), Record(3, "fr-44-refused"), broken, Record(5, "fr-44-late"),
            Record(6, "fr-44-import_2"));

        Assert.Equal([1L, 2, 3, 4, 5, 6], outcomes.Select(outcome => outcome.RecordNumber));
        Assert.Equal(
            [
                ImportOutcome.Accepted, ImportOutcome.Unchanged, ImportOutcome.Refused, ImportOutcome.Refused, ImportOutcome.Unavailable,
                ImportOutcome.Accepted,
            ],
            outcomes.Select(outcome => outcome.Outcome));
        Assert.Equal(("sheet.periods[0].end_date", "PERIOD_ENDS_BEFORE_START"), (outcomes[2].Problems[0].Field, outcomes[2].Problems[0].Reason));
        Assert.Equal(
            ["sheet.place_id", "sheet.position.point", "sheet.periods[0].start_date", "contacts[0].mail"],
            outcomes[3].Problems.Select(problem => problem.Field));
    }

    [Fact]
    public async Task ImportPlaces_Sheet_ReachesTheGrainWhole()
    {
        var record = Record(1, "fr-44-whole");
        record.Contacts.Add(new PlaceContact { Mail = " Accueil@Example.org ", DisplayName = "Nadia" });
        var headers = new Metadata { { "x-soliguide-actor", "import-2019" } };

        await Import(headers, record);

        var put = house.Guide.Puts["fr-44-whole"];
        var sheet = DomainJson.Read<Sheet>(put.Sheet.Json);
        Assert.Equal("import-2019", put.By);
        Assert.Equal("accueil@example.org", put.Contacts.Single().Mail);
        Assert.Equal("fr", put.Contacts.Single().Language);
        Assert.Equal(27, put.Contacts.Single().PersonId.Length);
        Assert.True(sheet.OnReferral);
        Assert.Equal(Secret, sheet.Position.Address);
        Assert.Equal(Domain.Places.Hours.PublicHolidayRule.Closed, sheet.PublicHolidays);
        Assert.Equal(new TimeOnly(9, 30), sheet.Hours!.Monday.Single().Start);
        Assert.Equal("shower", sheet.Services.Single().Category);
        Assert.Equal("Codé.", sheet.StaffNote);
        Assert.Equal(350, sheet.PeopleServed);
        Assert.Equal(
            new(Domain.Places.Sheets.Welcome.Exclusive) { Groups = [Domain.Places.Sheets.PublicGroup.Women], AgeFrom = 18, Description = "sur liste" }, sheet.Publics);
        Assert.Equal(new() { Wheelchair = Domain.Places.Sheets.Wheelchair.No, Animals = true }, sheet.Accessibility);
        Assert.Equal(new(Domain.Places.Sheets.Welcome.Unconditional), sheet.Services.Single().Publics);
    }

    [Fact]
    public async Task ImportPlaces_ThousandRecords_AreAllAnswered()
    {
        var outcomes = await Import([.. Enumerable.Range(1, 1000).Select(i => Record(i, $"fr-33-many_{i}"))]);

        Assert.Equal(1000, outcomes.Count(outcome => outcome.Outcome == ImportOutcome.Accepted));
        Assert.Equal(Enumerable.Range(1, 1000).Select(i => (long)i), outcomes.Select(outcome => outcome.RecordNumber));
    }

    [Fact]
    public async Task ImportPlaces_AddressOfSomebodyForgotten_IsLeftOutAndTheSheetTaken()
    {
        var outcome = Assert.Single(await Import(Record(1, "fr-75-forgotten")));

        Assert.Equal(ImportOutcome.Accepted, outcome.Outcome);
        Assert.Empty(outcome.Problems);
        Assert.Equal(("contacts[0].mail", "CONTACT_FORGOTTEN"), Assert.Single(outcome.LeftOut) is var left ? (left.Field, left.Reason) : default);
    }

    private Task<List<ImportPlacesResponse>> Import(params ImportPlacesRequest[] records) => Import([], records);

    private async Task<List<ImportPlacesResponse>> Import(Metadata headers, params ImportPlacesRequest[] records)
    {
        using var call = house.Door.Places.ImportPlaces(headers);
        var outcomes = new List<ImportPlacesResponse>();
        var reading = Task.Run(async () =>
        {
            await foreach (var outcome in call.ResponseStream.ReadAllAsync())
            {
                outcomes.Add(outcome);
            }
        });
        foreach (var record in records)
        {
            await call.RequestStream.WriteAsync(record).WaitAsync(Waiting.Longest);
        }

        await call.RequestStream.CompleteAsync();
        await reading.WaitAsync(Waiting.Longest);
        return outcomes;
    }

    private static ImportPlacesRequest Record(long number, string id) => new()
    {
        RecordNumber = number,
        Sheet = new PlaceSheet
        {
            PlaceId = id,
            DisplayName = "Bains-douches",
            TimeZone = "Europe/Paris",
            OnReferral = true,
            Position = new Position { Address = Secret, City = "Nantes", Point = new LatLng { Latitude = 47.2, Longitude = -1.55 } },
            Services = { new ServiceOffer { ServiceId = "s1", Category = "shower", Publics = new Publics { Welcome = Welcome.Unconditional } } },
            Hours = new WeeklyHours
            {
                Monday = { new TimeSlot { StartTime = new TimeOfDay { Hours = 9, Minutes = 30 }, EndTime = new TimeOfDay { Hours = 12 } } },
            },
            PublicHolidays = PublicHolidayRule.Closed,
            StaffNote = "Codé.",
            PeopleServedPerWeek = 350,
            Publics = new Publics { Welcome = Welcome.Exclusive, Groups = { PublicGroup.Women }, MinAge = 18, Description = "sur liste" },
            Accessibility = new Accessibility { Wheelchair = WheelchairAccess.No, Animals = true },
        },
    };
}
