using Soliguide.Contracts;
using Soliguide.Contracts.Calls;
using Soliguide.Contracts.Campaigns;
using Soliguide.Contracts.Places;
using Soliguide.Domain.Campaigns;
using Soliguide.Domain.Json;
using Soliguide.Domain.Places.Sheets;
using Soliguide.Domain.Places.Updates;
using Soliguide.Silo.Tests.Calls;
using Soliguide.Silo.Tests.Support;
using Soliguide.Tests.Shared.Checker;

namespace Soliguide.Silo.Tests.Checker;

/// <summary>
/// A small campaign as a silo left it, with something of everything: places with and without a mailbox, letters that left, answers, a call and a lease.
/// </summary>
public sealed class GoodStorage : IAsyncLifetime
{
    internal const string Caller = "caller-1";

    internal static CampaignPlan Plan { get; } = Summer.In("fr-75");

    /// <summary>What its clients were told.</summary>
    internal ClientList Clients { get; } = new();

    internal string Folder { get; } = House.NewFolder();

    /// <summary>The place that was called.</summary>
    internal string Called { get; private set; } = "";

    public async Task InitializeAsync()
    {
        await using var house = await House.Start(Summer.Eve, Folder);
        Called = await Live(house, Clients);
    }

    public Task DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>Lives through the campaign up to its calls. Returns the place that was called.</summary>
    internal static async Task<string> Live(House house, ClientList clients)
    {
        var now = house.Clock.GetUtcNow();
        await house.Put([Summer.Place("fr-75-4"), .. Shared.Select(of => DeskHouse.Place(of.Place, of.Person))]);
        await house.Launch(Plan);
        await house.Open(Plan, CampaignPhase.Ask);
        Assert.Equal(4, await house.Post.HandOverDue(CancellationToken.None));
        var closed = new AnswerContent.Changes([new Period("p", PeriodKind.Closure, new DateOnly(2019, 8, 1), new DateOnly(2019, 8, 20))]);
        await Submit(house, clients, "fr-75-1", Summer.Nothing(Plan, "answer-1", now));
        await Submit(house, clients, "fr-75-3", new SubmitAnswer(
            Plan.Id, new SubmissionDocument(DomainJson.Write(new Submission("answer-3", closed, Channel.Link, "test", now)))));
        await house.Open(Plan, CampaignPhase.Call);

        var desk = house.Grains.GetGrain<ICallDeskGrain>($"{Plan.Id}/fr-75");
        await Waiting.Until(async () => (await desk.Look(0)).Callable == 3, "places wait for a call");
        var ticket = (await desk.Lease(Caller)).Ticket!;
        var call = DeskHouse.Ended(ticket, CallResult.NoAnswer);
        var id = $"{call.Lease}/{call.Place}";
        clients.Ask(Plan.Id, call.Place, id);
        Assert.True((await desk.End(call)).Accepted);
        clients.Acknowledge(Plan.Id, call.Place, id);
        Assert.NotNull((await desk.Lease(Caller)).Ticket);
        return call.Place;
    }

    private static (string Place, string Person)[] Shared { get; } =
        [("fr-75-1", "anna"), ("fr-75-2", "anna"), ("fr-75-3", "bruno"), ("fr-75-5", "carla"), ("fr-75-6", "dora")];

    private static async Task Submit(House house, ClientList clients, string place, SubmitAnswer answer)
    {
        var id = DomainJson.Read<Submission>(answer.Submission.Json).Id;
        clients.Ask(Plan.Id, place, id);
        Assert.True((await house.Place(place).Submit(answer)).Accepted);
        clients.Acknowledge(Plan.Id, place, id);
    }
}
