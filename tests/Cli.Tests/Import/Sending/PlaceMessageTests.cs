using System.Text.Json.Nodes;
using Google.Protobuf;
using Soliguide.Cli.Import;
using Soliguide.Cli.Import.Sending;
using Soliguide.Domain.Places.Contacts;
using Soliguide.Domain.Places.Hours;
using Soliguide.Domain.Places.Sheets;

namespace Soliguide.Cli.Tests.Import.Sending;

public sealed class PlaceMessageTests
{
    [Fact]
    public void Of_EveryEnumValue_KeepsItsNameOnTheWire()
    {
        var sheet = new PlaceSheet(new(new("fr", "75"), "1"), "Un", "Europe/Paris");
        Same<PlaceKind, V1.PlaceKind>(kind => Wire(sheet with { Kind = kind }).Kind);
        Same<SheetStatus, V1.SheetStatus>(status => Wire(sheet with { Status = status }).Status);
        Same<Visibility, V1.Visibility>(visibility => Wire(sheet with { Visibility = visibility }).Visibility);
        Same<PublicHolidayRule, V1.PublicHolidayRule>(rule => Wire(sheet with { PublicHolidays = rule }).PublicHolidays);
        Same<PeriodKind, V1.PeriodKind>(
            kind => Wire(sheet with { Periods = [new Period("p", kind, new(2019, 7, 1), null)] }).Periods[0].Kind);
        Same<Welcome, V1.Welcome>(welcome => Wire(sheet with { Publics = new(welcome) }).Publics.Welcome);
        Same<PublicGroup, V1.PublicGroup>(group => Wire(sheet with { Publics = new(Welcome.Exclusive) { Groups = [group] } }).Publics.Groups[0]);
        Same<Wheelchair, V1.WheelchairAccess>(wheelchair => Wire(sheet with { Accessibility = new() { Wheelchair = wheelchair } }).Accessibility.Wheelchair);
    }

    [Fact]
    public void Of_PlaceWithEverything_LeavesNoFieldOfTheMessageEmpty()
    {
        var hours = new WeeklyHours
        {
            Monday = [Slot(1)], Tuesday = [Slot(2)], Wednesday = [Slot(3)], Thursday = [Slot(4)],
            Friday = [Slot(5)], Saturday = [Slot(6)], Sunday = [Slot(7)],
        };
        var position = new Position
        {
            Address = "1 rue A", AddressComplement = "B", PostalCode = "75001", City = "Paris", Latitude = 48.5, Longitude = 2.25,
        };
        var publics = new Publics(Welcome.Exclusive) { Groups = [PublicGroup.Women], AgeFrom = 18, AgeTo = 25, Description = "p" };
        var at = new DateTimeOffset(2019, 1, 2, 3, 4, 5, TimeSpan.Zero);
        var sheet = new PlaceSheet(new(new("fr", "75"), "1"), "Un", "Europe/Paris")
        {
            Kind = PlaceKind.MobileRound, Status = SheetStatus.Offline, Visibility = Visibility.Professionals, Description = "texte",
            Position = position, Stops = [new RoundStop(position, hours, "arrêt")], OnReferral = true,
            Services = [new PlaceService("s", "shower") { Name = "n", Description = "d", Hours = hours, Publics = publics }],
            Phones = [new PublicPhone("01 99 00 00 01", "accueil")],
            Hours = hours, PublicHolidays = PublicHolidayRule.Closed,
            Periods =
            [
                new Period("p", PeriodKind.ChangedHours, new(2019, 7, 1), new(2019, 7, 2)) { ServiceId = "s", Hours = hours, Text = "t" },
            ],
            Publics = publics, Accessibility = new() { Wheelchair = Wheelchair.Partial, Animals = true, Details = "rampe" },
            Languages = ["fr"], OwnerNetwork = "réseau", LastVerified = at, LastModified = at, StaffNote = "note", PeopleServed = 120,
        };
        var contact = new PlaceContact("a@example.org") { Name = "A", Role = "r", Language = "en" };
        var message = PlaceMessage.Of(new ReadResult.Place(7, new ImportedPlace(sheet, [contact]), []));
        AssertFull(message);
        Assert.Equal(7, message.RecordNumber);
        Assert.Equal((7, 8), (message.Sheet.Hours.Sunday[0].StartTime.Hours, message.Sheet.Hours.Sunday[0].EndTime.Hours));
        Assert.Equal(
            (2019, 7, 2),
            (message.Sheet.Periods[0].EndDate.Year, message.Sheet.Periods[0].EndDate.Month, message.Sheet.Periods[0].EndDate.Day));
        Assert.Equal((48.5, 2.25), (message.Sheet.Position.Point.Latitude, message.Sheet.Position.Point.Longitude));
        Assert.Equal(at, message.Sheet.VerifyTime.ToDateTimeOffset());
        Assert.NotNull(JsonNode.Parse(JsonFormatter.Default.Format(message)));
    }

    [Fact]
    public void Of_UnknownHoursAndOpenEnd_StayAbsent()
    {
        var sheet = Wire(new PlaceSheet(new(new("fr", "75"), "1"), "Un", "Europe/Paris")
        {
            Periods = [new Period("p", PeriodKind.Message, new(2019, 7, 1), null)],
        });
        Assert.Null(sheet.Hours);
        Assert.Null(sheet.Periods[0].EndDate);
        Assert.Null(sheet.Position.Point);
        Assert.Null(sheet.VerifyTime);
        Assert.Null(sheet.Publics);
        Assert.Null(sheet.Accessibility);
    }

    private static V1.PlaceSheet Wire(PlaceSheet sheet) => PlaceMessage.Of(new ReadResult.Place(1, new ImportedPlace(sheet, []), [])).Sheet;

    private static TimeSlot Slot(int hour) => new(new TimeOnly(hour, 30), new TimeOnly(hour + 1, 15));

    private static void Same<TDomain, TWire>(Func<TDomain, TWire> map)
        where TDomain : struct, Enum
        where TWire : struct, Enum
    {
        foreach (var value in Enum.GetValues<TDomain>())
        {
            var expected = value.ToString() == "Unknown" ? "Unspecified" : value.ToString();
            Assert.Equal(expected, map(value).ToString());
        }
    }

    // A field that somebody adds to the protos and nobody fills shows here.
    private static void AssertFull(IMessage message)
    {
        foreach (var field in message.Descriptor.Fields.InDeclarationOrder()
            .Where(field => field.ContainingOneof is null && !IsDatePart(field)))
        {
            var value = field.Accessor.GetValue(message);
            if (field.IsRepeated)
            {
                var items = ((System.Collections.IEnumerable)value).Cast<object>().ToList();
                Assert.True(items.Count > 0, field.FullName);
                items.OfType<IMessage>().ToList().ForEach(AssertFull);
            }
            else if (value is IMessage inner)
            {
                AssertFull(inner);
            }
            else
            {
                Assert.False(value is null or "" or 0 or 0L or 0d or false or 0f, field.FullName);
            }
        }
    }

    // Seconds and nanoseconds of a time of day or an instant may well be nought.
    private static bool IsDatePart(Google.Protobuf.Reflection.FieldDescriptor field) => field.Name is "seconds" or "nanos";
}
