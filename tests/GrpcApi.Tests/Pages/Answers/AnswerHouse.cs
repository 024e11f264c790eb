using Soliguide.Contracts;
using Soliguide.Contracts.Links;
using Soliguide.Contracts.Persons;
using Soliguide.Contracts.Places;
using Soliguide.Domain;
using Soliguide.Domain.Json;
using Soliguide.Domain.Places;
using Soliguide.Domain.Places.Hours;
using Soliguide.Domain.Places.Sheets;
using Soliguide.Domain.Places.Updates;
using Soliguide.GrpcApi.Tests.Fakes;
using Soliguide.GrpcApi.Tests.Support;

namespace Soliguide.GrpcApi.Tests.Pages.Answers;

/// <summary>A person with a link and places of their own, and a plain browser before the shared front door.</summary>
internal sealed class AnswerHouse
{
    private static int persons;
    private readonly House house;

    public AnswerHouse(
        House house,
        int places = 1,
        string? lastSeason = null,
        DateTimeOffset? handedAt = null,
        string campaign = Samples.Summer,
        Func<PlaceSheet, PlaceSheet>? change = null)
    {
        this.house = house;
        var number = Interlocked.Increment(ref persons);
        Person = $"p-answers-{number}";
        Token = new string([.. Enumerable.Range(0, 40).Select(i => (char)('a' + ((number >> (i % 8)) % 2) + (i % 20)))]);
        Keys = [.. Enumerable.Range(1, places).Select(i => $"fr-75-{(number * 1000) + i}")];
        house.Guide.Links[Token] = new OpenedLink(campaign, Person, LetterName.Ask, handedAt ?? Samples.Noon.AddDays(-20));
        house.Guide.Forms[Person] = new PersonForm("fr", null, [.. Keys.Select((key, i) => Place(key, i, lastSeason, change ?? (sheet => sheet)))]);
    }

    public string Person { get; }

    public string Token { get; }

    public string[] Keys { get; }

    public FakeGuide Guide => house.Guide;

    public PersonForm Form => Guide.Forms[Person];

    public static HttpClient Browser(House house, string? agent = "Mozilla/5.0 (Android 9; Mobile; rv:68.0) Firefox/68.0")
    {
        // No cookie is kept: a page that needed one would fail.
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            BaseAddress = house.Door.Web.BaseAddress,
            Timeout = Waiting.Longest,
        };
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        if (agent is not null)
        {
            client.DefaultRequestHeaders.UserAgent.ParseAdd(agent);
        }

        return client;
    }

    /// <summary>The id of the answer that a page of thanks is about.</summary>
    public static string IdIn(Shown sent) => sent.Location!.Split("d=")[1].Split('&')[0];

    public async Task<Shown> Get(string rest = "", string? language = null, HttpMethod? method = null)
    {
        using var browser = Browser(house);
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, new Uri($"/r/{Token}{rest}", UriKind.Relative));
        if (language is not null)
        {
            request.Headers.AcceptLanguage.ParseAdd(language);
        }

        using var answer = await browser.SendAsync(request);
        return await Shown.Of(answer);
    }

    public async Task<Shown> Post(string rest, IEnumerable<(string Name, string Value)> fields, string? agent = "Mozilla/5.0 (Android 9; Mobile; rv:68.0) Firefox/68.0")
    {
        using var browser = Browser(house, agent);
        using var content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        using var answer = await browser.PostAsync(new Uri($"/r/{Token}{rest}", UriKind.Relative), content);
        return await Shown.Of(answer);
    }

    /// <summary>Opens the page and sends its form with these fields, as a browser without scripts does.</summary>
    public async Task<Shown> Answer(params (string Name, string Value)[] fields) => await AnswerAt("", fields);

    public async Task<Shown> AnswerAt(string rest, params (string Name, string Value)[] fields)
    {
        var page = await Get(rest);
        return await Post(
            rest, [("demande", page.Hidden("demande")), .. page.Fields.Where(f => f.Name is "lieux" or "choisis" && fields.All(field => field.Name != "lieux")), .. fields]);
    }

    /// <summary>What a place was told, by everybody.</summary>
    public Submission Heard(string place) => DomainJson.Read<Submission>(Guide.Answers[$"{Person}/{place}"].Submission.Json);

    public bool HasHeard(string place) => Guide.Answers.ContainsKey($"{Person}/{place}");

    private static PlaceForm Place(string key, int at, string? lastSeason, Func<PlaceSheet, PlaceSheet> change)
    {
        ValueList<TimeSlot> day = [new(new(9, 0), new(12, 0))];
        var sheet = new PlaceSheet(PlaceKey.Parse(key), $"Accueil {(char)('A' + (at % 26))} {at}", "Europe/Paris")
        {
            Position = new Position { City = "Paris" },
            Services = at == 2 ? [new("x1", "shower")] : [new("s1", "food_distribution"), new("s2", "shower")],
            Phones = [new PublicPhone("01 99 00 12 34")],
            Hours = new WeeklyHours { Monday = day, Tuesday = day, Wednesday = day, Thursday = day, Friday = day },
        };
        return new PlaceForm(
            key, new SheetDocument(DomainJson.Write(change(sheet))), PlaceStage.Asked, null, null, lastSeason is null ? null : new SubmissionDocument(lastSeason), null, null);
    }
}
