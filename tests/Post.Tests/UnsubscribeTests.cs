using System.Net;
using System.Text.RegularExpressions;
using MimeKit;
using Soliguide.Contracts.Calls;
using Soliguide.Contracts.Campaigns;
using Soliguide.Contracts.Persons;
using Soliguide.Post.Tests.Support;
using Soliguide.Silo.Tests.Support;
using Soliguide.V1;
using MailboxState = Soliguide.Contracts.Persons.MailboxState;

namespace Soliguide.Post.Tests;

/// <summary>The ways off that a letter names, taken as mail programs take them from the letter that arrived.</summary>
[Collection(HouseTests.Name)]
public sealed partial class UnsubscribeTests : IAsyncLifetime
{
    private Circuit circuit = null!;

    private Sender Sender => circuit.Sender;

    public async Task InitializeAsync()
    {
        circuit = await Circuit.Start(["anna"]);
        await Sender.Ask("anna");
        Assert.Equal(1, await Sender.Send());
    }

    public async Task DisposeAsync() => await circuit.DisposeAsync();

    [Fact]
    public async Task OneClick_AsTheHeaderSays_EndsLettersSendsThePlaceToTheDeskAndKeepsItsListing()
    {
        await using var door = await FrontDoor.Open(Sender.House);
        using var letter = await Letter();
        Assert.Equal("List-Unsubscribe=One-Click", letter.Headers["List-Unsubscribe-Post"]);
        var address = new Uri(Ways(letter).Single(w => w.StartsWith("https://", StringComparison.Ordinal)));
        Assert.Equal($"guide.{Sender.Domain}", address.Host);

        // A scanner fetches it first: nothing happens.
        using (var looked = await door.Web.GetAsync(new Uri(address.PathAndQuery, UriKind.Relative)))
        {
            Assert.Equal(HttpStatusCode.OK, looked.StatusCode);
        }

        Assert.NotEqual(MailboxState.Objected, (await Anna.Health()).State);

        using var form = new FormUrlEncodedContent([KeyValuePair.Create("List-Unsubscribe", "One-Click")]);
        using var answer = await door.Web.PostAsync(new Uri(address.PathAndQuery, UriKind.Relative), form);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        await NoMoreLetters();
        var listed = await door.Places.GetPlaceAsync(new GetPlaceRequest { PlaceId = "fr-75-1" });
        Assert.Equal("Accueil fr-75-1", listed.Place.DisplayName);
    }

    [Fact]
    public async Task Mail_AsTheHeaderSays_EndsLettersToo()
    {
        using var letter = await Letter();
        var way = Regex.Match(Ways(letter).Single(w => w.StartsWith("mailto:", StringComparison.Ordinal)), @"^mailto:(?<to>[^?]+)\?subject=(?<subject>\w+)$");
        using var stop = new MimeMessage { Subject = way.Groups["subject"].Value, Body = new TextPart("plain") { Text = "" } };
        stop.From.Add(MailboxAddress.Parse("anna@example.org"));
        stop.To.Add(MailboxAddress.Parse(way.Groups["to"].Value));

        await circuit.Post(stop);

        await NoMoreLetters();
    }

    private IPersonGrain Anna => Sender.House.Person(Summer.PersonOf("anna"));

    private async Task<MimeMessage> Letter() => await MimeMessage.LoadAsync(new MemoryStream((await circuit.Arrived("anna"))[0]));

    private async Task NoMoreLetters()
    {
        await Waiting.Until(async () => (await Anna.Health()).State == MailboxState.Objected, "anna is off");
        var desk = Sender.House.Grains.GetGrain<ICallDeskGrain>($"{Sender.Plan.Id}/fr-75");
        await Waiting.Until(async () => (await desk.List(10)).Length == 1, "the place waits for a call");
        Sender.House.Clock.Advance(TimeSpan.FromDays(7));
        await Sender.House.Open(Sender.Plan, CampaignPhase.Remind);
        Assert.Equal(0, await Sender.Send());
    }

    private static string[] Ways(MimeMessage letter) => [.. Way().Matches(letter.Headers[HeaderId.ListUnsubscribe]!).Select(m => m.Groups[1].Value)];

    [GeneratedRegex("<([^>]+)>")]
    private static partial Regex Way();
}
