using System.Net;
using System.Text.RegularExpressions;
using Soliguide.Silo.Tests.Support;

namespace Soliguide.Silo.Tests.Staff;

/// <summary>A browser without scripts: keeps cookies, follows redirects itself, says from which page a form comes.</summary>
internal sealed partial class StaffVisitor : IDisposable
{
    private const int MostSteps = 10;
    private readonly HttpClient client;
    private readonly Uri home;

    public StaffVisitor(Uri home)
    {
        this.home = home;
        client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() })
        {
            Timeout = Waiting.Longest,
        };
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
    }

    /// <summary>Opens a page and follows where it leads.</summary>
    public Task<Seen> Get(string path) => Follow(new HttpRequestMessage(HttpMethod.Get, new Uri(home, path)));

    /// <summary>Sends a form of ours and follows where it leads.</summary>
    public Task<Seen> Post(string path, params (string Name, string Value)[] fields) => Post(path, home.GetLeftPart(UriPartial.Authority), fields);

    /// <summary>Sends a form that stands on the page of a site; null says nothing of it.</summary>
    public Task<Seen> Post(string path, string? origin, params (string Name, string Value)[] fields)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(home, path))
        {
            Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))),
        };
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        return Follow(request);
    }

    /// <summary>The value of a hidden field of a page.</summary>
    public static string Hidden(Seen page, string name) => HiddenField.Matches(page.Text).Single(match => match.Groups[1].Value == name).Groups[2].Value;

    public void Dispose() => client.Dispose();

    private async Task<Seen> Follow(HttpRequestMessage request)
    {
        for (var step = 0; step < MostSteps; step++)
        {
            using var answer = await client.SendAsync(request);
            if (answer.Headers.Location is not { } next)
            {
                return new Seen(answer.StatusCode, request.RequestUri!.PathAndQuery, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()));
            }

            request = new HttpRequestMessage(HttpMethod.Get, new Uri(request.RequestUri!, next));
        }

        throw new InvalidOperationException("It leads nowhere.");
    }

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")]
    private static partial Regex HiddenField { get; }
}

/// <summary>A page at the end of its redirects.</summary>
internal sealed record Seen(HttpStatusCode Status, string Address, string Text);
