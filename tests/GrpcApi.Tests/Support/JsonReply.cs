using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Soliguide.GrpcApi.Tests.Support;

/// <summary>What came back over plain HTTP.</summary>
public sealed record JsonReply(HttpStatusCode Status, string Text, HttpResponseHeaders Head, string? Type)
{
    /// <summary>The body.</summary>
    public JsonElement Body => JsonDocument.Parse(Text).RootElement;

    /// <summary>Asks a front door.</summary>
    public static async Task<JsonReply> Ask(FrontDoor door, HttpMethod verb, string path, string? body = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(verb, new Uri(path, UriKind.Relative));
        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var answer = await door.Web.SendAsync(request);
        return new JsonReply(answer.StatusCode, await answer.Content.ReadAsStringAsync(), answer.Headers, answer.Content.Headers.ContentType?.MediaType);
    }

    /// <summary>Asks for something to read.</summary>
    public static Task<JsonReply> Get(FrontDoor door, string path, params (string Name, string Value)[] headers) => Ask(door, HttpMethod.Get, path, null, headers);

    /// <summary>The whole of one header; empty for none.</summary>
    public string Header(string name) => Head.TryGetValues(name, out var values) ? string.Join(", ", values) : "";

    /// <summary>An error of ours, with its status by both names, its reason, and French words.</summary>
    public void IsRefused(HttpStatusCode status, int code, string reason)
    {
        Assert.True(status == Status, $"{(int)Status}: {Text}");
        Assert.Equal("application/json", Type);
        Assert.Equal(code, Body.GetProperty("code").GetInt32());
        Assert.Equal(("soliguide", reason), (Detail("ErrorInfo").GetProperty("domain").GetString(), Detail("ErrorInfo").GetProperty("reason").GetString()));
        Assert.NotEmpty(Detail("LocalizedMessage").GetProperty("message").GetString()!);
        Assert.Equal("no-store", Header("Cache-Control"));
    }

    /// <summary>Exactly these fields are refused, each with its reason.</summary>
    public void Names(params (string Field, string Reason)[] expected)
    {
        IsRefused(HttpStatusCode.BadRequest, 3, "INVALID_REQUEST");
        Assert.Equal(expected, Detail("BadRequest").GetProperty("fieldViolations").EnumerateArray()
            .Select(violation => (violation.GetProperty("field").GetString()!, violation.GetProperty("reason").GetString()!)));
    }

    public JsonElement Detail(string type) =>
        Body.GetProperty("details").EnumerateArray().Single(detail => detail.GetProperty("@type").GetString() == $"type.googleapis.com/google.rpc.{type}");
}
