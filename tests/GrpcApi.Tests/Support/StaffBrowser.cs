using Soliguide.GrpcApi.Tests.Pages.Answers;

namespace Soliguide.GrpcApi.Tests.Support;

/// <summary>A browser at a staff page: its forms come from the house itself.</summary>
internal sealed class StaffBrowser(House house)
{
    public async Task<Shown> Get(string path, params (string Name, string Value)[] headers)
    {
        using var browser = AnswerHouse.Browser(house);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        using var answer = await browser.SendAsync(request);
        return await Shown.Of(answer);
    }

    public Task<Shown> Post(string path, params (string Name, string Value)[] fields) =>
        Send(path, new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))));

    /// <param name="path">The page.</param>
    /// <param name="content">The form.</param>
    /// <param name="origin">The site that the form stands on; null is the house itself.</param>
    public async Task<Shown> Send(string path, HttpContent content, string? origin = null)
    {
        using var browser = AnswerHouse.Browser(house);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative)) { Content = content };
        request.Headers.Add("Origin", origin ?? browser.BaseAddress!.GetLeftPart(UriPartial.Authority));
        using var answer = await browser.SendAsync(request);
        return await Shown.Of(answer);
    }
}
