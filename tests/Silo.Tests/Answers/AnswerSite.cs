using System.Text.RegularExpressions;
using Grpc.Net.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Soliguide.Contracts;
using Soliguide.Contracts.Campaigns;
using Soliguide.Contracts.Persons;
using Soliguide.Contracts.Places;
using Soliguide.Domain.Campaigns;
using Soliguide.Domain.Json;
using Soliguide.Domain.Links;
using Soliguide.Domain.Places.Contacts;
using Soliguide.Domain.Places.Updates;
using Soliguide.GrpcApi.Feed;
using Soliguide.Silo.Tests.Support;
using Soliguide.Tests.Shared.Whole;

namespace Soliguide.Silo.Tests.Answers;

/// <summary>The silo and its front door in one process, as in service, on a clock that a test moves; a person with two places was asked.</summary>
internal sealed partial class AnswerSite : IAsyncDisposable
{
    private readonly WholeApp app;

    private AnswerSite(WholeApp app)
    {
        this.app = app;
        Wire = GrpcChannel.ForAddress(app.Addresses[1]);
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            BaseAddress = new Uri(app.Addresses[0]),
            Timeout = Waiting.Longest,
        };
        Client.DefaultRequestHeaders.UserAgent.ParseAdd("Mozilla/5.0 (Android 9; Mobile) Firefox/68.0");
        Client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
    }

    public static CampaignPlan Plan { get; } = Summer.In("fr-75");

    public FakeTimeProvider Clock => app.Clock;

    public HttpClient Client { get; }

    /// <summary>Native gRPC, as kiosks and partners speak it.</summary>
    public GrpcChannel Wire { get; }

    public string Link => $"/r/{Get<LinkKeys>().Write(Plan.Id, new PersonKey(Summer.PersonOf("anna")), LetterKind.Ask)}";

    public IPersonGrain Anna => Get<IGrainFactory>().GetGrain<IPersonGrain>(Summer.PersonOf("anna"));

    public T Get<T>()
        where T : notnull => app.Services.GetRequiredService<T>();

    /// <param name="settings">Beside those of every test here.</param>
    public static async Task<AnswerSite> Open(params IEnumerable<(string Key, string Value)> settings)
    {
        var site = new AnswerSite(await WholeApp.Start(Summer.Eve, [("Scheduling:PokeEvery", "7.00:00:00"), .. settings]));
        await site.Ask();
        return site;
    }

    /// <summary>Opens the page and sends its form, as a browser without scripts does.</summary>
    public async Task<HttpResponseMessage> Answer(string rest, params (string Name, string Value)[] fields)
    {
        var page = await Read(Link + rest);
        var form = fields.Select(field => KeyValuePair.Create(field.Name, field.Value))
            .Append(KeyValuePair.Create("demande", Stamp.Match(page).Groups[1].Value))
            .Concat(Ticked.Matches(page).Select(match => KeyValuePair.Create("lieux", match.Groups[1].Value)));
        using var content = new FormUrlEncodedContent(form);
        return await Client.PostAsync(new Uri(Link + rest, UriKind.Relative), content);
    }

    public async Task<string> Read(string address) => await Client.GetStringAsync(new Uri(address, UriKind.Relative));

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        Wire.Dispose();
        await app.DisposeAsync();
    }

    private async Task Ask()
    {
        var grains = Get<IGrainFactory>();
        foreach (var place in (ImportedPlace[])[Summer.Place("fr-75-1", "anna"), Summer.Place("fr-75-2", "anna")])
        {
            Assert.Empty((await grains.GetGrain<IPlaceGrain>(place.Sheet.Key.ToString()).Put(new PutPlace(
                new SheetDocument(DomainJson.Write(place.Sheet)),
                [.. place.Contacts.Select(c => new ContactEntry(c.Person.ToString(), c.Mail, c.Name, c.Role, c.Language))], "test"))).Problems);
        }

        var campaign = grains.GetGrain<ICampaignGrain>(Plan.Id);
        await campaign.Create(new PlanDocument(PlanJson.Write(Plan)), "test", Plan.Id);
        Assert.Empty((await campaign.Launch(validateOnly: false, "test").WaitAsync(Waiting.Longest)).Problems);
        await campaign.Open(CampaignPhase.Ask, "fr-75");
        await Waiting.Until(() => Get<CardStore>().Count == 2, "the public knows both places");
        await Waiting.Until(async () => await Anna.TakeLetter(Plan.Id, LetterName.Ask) is { Places.Length: 2 }, "the letter about both places is written");
        await Anna.LetterHanded(Plan.Id, LetterName.Ask);
    }

    [GeneratedRegex("name=\"demande\" value=\"([^\"]+)\"")]
    private static partial Regex Stamp { get; }

    [GeneratedRegex("name=\"lieux\" value=\"([^\"]+)\" checked")]
    private static partial Regex Ticked { get; }
}
