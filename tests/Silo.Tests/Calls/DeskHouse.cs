using Soliguide.Contracts;
using Soliguide.Contracts.Calls;
using Soliguide.Contracts.Campaigns;
using Soliguide.Contracts.Places;
using Soliguide.Domain.Campaigns;
using Soliguide.Domain.Json;
using Soliguide.Domain.Places.Contacts;
using Soliguide.Domain.Places.Hours;
using Soliguide.Domain.Places.Sheets;
using Soliguide.Silo.Tests.Support;

namespace Soliguide.Silo.Tests.Calls;

/// <summary>A silo whose call phase is open in Paris: every place is silent, has a number and waits for a call.</summary>
internal sealed class DeskHouse(House house, CampaignPlan plan) : IAsyncDisposable
{
    public House House => house;

    public CampaignPlan Plan => plan;

    public ICallDeskGrain Desk => house.Grains.GetGrain<ICallDeskGrain>($"{plan.Id}/fr-75");

    /// <summary>Starts it.</summary>
    /// <param name="places">The places.</param>
    /// <param name="plan">The plan; the summer's for Paris, without quiet times, unless given.</param>
    /// <param name="folder">Where it keeps what it stores; a folder of its own, that goes with it, unless given.</param>
    /// <param name="engine">On which database.</param>
    public static async Task<DeskHouse> Open(IReadOnlyCollection<ImportedPlace> places, CampaignPlan? plan = null, string? folder = null, Engine engine = Engine.Sqlite)
    {
        var house = await House.Start(Summer.Eve, folder, engine: engine);
        var desk = new DeskHouse(house, plan ?? Summer.In("fr-75"));
        await house.Put(places);
        await house.Launch(desk.Plan);
        await house.Open(desk.Plan, CampaignPhase.Ask);
        await house.Open(desk.Plan, CampaignPhase.Call);
        await Waiting.Until(async () => await desk.Waits() == places.Count, "every place waits for a call");
        return desk;
    }

    /// <summary>How many places wait, whether or not they can be called.</summary>
    public async Task<int> Waits() => (await Desk.List(int.MaxValue)).Length;

    /// <summary>A number that no other place has.</summary>
    private const string OwnPhone = "own";

    /// <summary>A place with a number of its own, open on weekdays from nine to five unless said otherwise.</summary>
    public static ImportedPlace Place(string key, string person, string? phone = OwnPhone, bool open = true)
    {
        Domain.ValueList<TimeSlot> day = open ? [new TimeSlot(new TimeOnly(9, 0), new TimeOnly(17, 0))] : [];
        var place = Summer.Place(key, person);
        return place with
        {
            Sheet = place.Sheet with
            {
                Phones = phone is null ? [] : [new PublicPhone(phone == OwnPhone ? $"01 99 {int.Parse(key.Split('-')[^1], System.Globalization.CultureInfo.InvariantCulture):000000}" : phone)],
                Hours = new WeeklyHours { Monday = day, Tuesday = day, Wednesday = day, Thursday = day, Friday = day },
            },
        };
    }

    /// <summary>The command that puts a place.</summary>
    public static PutPlace Put(ImportedPlace place) => new(
        new SheetDocument(DomainJson.Write(place.Sheet)),
        [.. place.Contacts.Select(c => new ContactEntry(c.Person.ToString(), c.Mail, c.Name, c.Role, c.Language))],
        "test");

    /// <summary>How a call about the first place of a ticket ended.</summary>
    public static EndOfCall Ended(CallTicket ticket, CallResult outcome) => new(ticket.Lease, ticket.Places[0].Place, outcome, ticket.Caller);

    public ValueTask DisposeAsync() => house.DisposeAsync();
}
