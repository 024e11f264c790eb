using Soliguide.Contracts;
using Soliguide.Contracts.Calls;
using Soliguide.Contracts.Places;
using Soliguide.Domain.Json;
using Soliguide.Domain.Places;
using Soliguide.Domain.Places.Sheets;
using Soliguide.GrpcApi.Tests.Fakes;
using Soliguide.GrpcApi.Tests.Pages.Answers;
using Soliguide.GrpcApi.Tests.Support;

namespace Soliguide.GrpcApi.Tests.Pages.Calls;

/// <summary>Places that wait at the desk of Paris, and a caller of their own who has the first call in hand.</summary>
internal sealed class CallHouse
{
    public const string Address = $"/appels/{Samples.Summer}/fr-75";

    private static int callers;
    private readonly House house;
    private readonly StaffBrowser browser;

    /// <param name="house">The house.</param>
    /// <param name="places">How many places one call is about.</param>
    public CallHouse(House house, int places = 1)
    {
        (this.house, browser) = (house, new StaffBrowser(house));
        var number = Interlocked.Increment(ref callers);
        Caller = $"caller{number}";
        Keys = [.. Enumerable.Range(1, places).Select(i => $"fr-75-{7_000_000 + (number * 100) + i}")];
        foreach (var key in Keys)
        {
            house.Guide.PlaceFiles[key] = File(key);
        }

        Desk.Tickets[Caller] = new CallTicket(
            $"lease{number}", Caller, [.. Keys.Select(key => new TicketPlace(key, true, "silent", new CallTurn(null, CallPresence.Open, true, null, 2)))], Samples.Noon.AddMinutes(15));
    }

    public string Caller { get; }

    public string[] Keys { get; }

    public FakeCallDesk Desk => house.Guide.CallDesks.GetOrAdd($"{Samples.Summer}/fr-75", _ => new FakeCallDesk());

    public string Lease => Desk.Tickets[Caller].Lease;

    /// <summary>What this caller ended.</summary>
    public EndOfCall[] Ended => [.. Desk.Ended.Where(call => call.By == Caller)];

    public Task<Shown> Page() => browser.Get(Address, ("Cookie", $"par={Caller}"));

    /// <summary>Sends the form of the page with these fields.</summary>
    public Task<Shown> Send(string handler, params (string Name, string Value)[] fields) => SendWith(Lease, handler, fields);

    public Task<Shown> SendWith(string lease, string handler, params (string Name, string Value)[] fields) => browser.Post(
        $"{Address}?handler={handler}", [.. fields.Any(field => field.Name == "par") ? [] : new[] { ("par", Caller) }, ("bail", lease), .. Keys.Select(key => ("appel", key)), .. fields]);

    private static PlaceFile File(string key)
    {
        var sheet = new PlaceSheet(PlaceKey.Parse(key), $"Accueil {key}", "Europe/Paris")
        {
            Position = new Position { City = "Paris" },
            Services = [new("s1", "food_distribution"), new("s2", "shower")],
            Phones = [new PublicPhone("01 99 00 12 34")],
            Description = "Un repas chaud le midi.",
        };
        JournalLine[] journal =
        [
            new(Samples.Noon.AddDays(-20), "askDue", "plan", null, "ask", PlaceStage.Asked, null),
            new(Samples.Noon.AddDays(-2), "callMade", "nadia", "call", null, PlaceStage.Called, "rappeler après le service") { Outcome = "voicemail" },
        ];
        return new PlaceFile(
            new SheetDocument(DomainJson.Write(sheet)), null, [], [new UpdateFile(Samples.Summer, PlaceStage.Called, true, null, null, journal) { Question = "mail-question" }]);
    }
}
