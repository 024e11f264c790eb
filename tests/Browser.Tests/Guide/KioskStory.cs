using Grpc.Net.Client;
using Soliguide.Browser.Tests.Support;
using Soliguide.Domain;
using Soliguide.Domain.Places;
using Soliguide.Domain.Places.Contacts;
using Soliguide.V1;
using PlaceService = Soliguide.Domain.Places.Sheets.PlaceService;
using PlaceSheet = Soliguide.Domain.Places.Sheets.PlaceSheet;

namespace Soliguide.Browser.Tests.Guide;

/// <summary>One place of the whole guide that did not answer in time, on Monday 8 July 2019 at 10 h, and then does.</summary>
public sealed class KioskStory : IAsyncDisposable
{
    private const string Place = "fr-75-1";
    private const string Campaign = "summer-2019";

    private readonly WholeSite site;

    private KioskStory(WholeSite site) => this.site = site;

    public string Address => site.Address;

    public static async Task<KioskStory> Open()
    {
        var site = await WholeSite.Open(new DateTimeOffset(2019, 7, 8, 10, 0, 0, TimeSpan.FromHours(2)), trustThisMachine: true);
        ValueList<Domain.Places.Hours.TimeSlot> day = [new(new TimeOnly(9, 0), new TimeOnly(17, 0))];
        await site.Put(new ImportedPlace(
            new PlaceSheet(PlaceKey.Parse(Place), "Cantine de la gare", "Europe/Paris")
            {
                Hours = new Domain.Places.Hours.WeeklyHours { Monday = day },
                Services = [new PlaceService("s1", "food_distribution")],
            },
            []));
        await site.PassDeadline(Place, Campaign, new(2019, 7, 6), new(2019, 9, 1));
        return new KioskStory(site);
    }

    /// <summary>Somebody of the place answers, by gRPC.</summary>
    public async Task SayThatNothingChanges()
    {
        using var channel = GrpcChannel.ForAddress(site.GrpcAddress);
        await new AnswerService.AnswerServiceClient(channel).SubmitAnswerAsync(
            new SubmitAnswerRequest { CampaignId = Campaign, PlaceId = Place, Content = new AnswerContent { NothingChanges = new NothingChanges() }, Channel = V1.Channel.Link })
            .ResponseAsync.WaitAsync(Limits.Longest);
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();
}
