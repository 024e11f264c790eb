using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace Soliguide.GrpcApi.Hosting;

/// <summary>
/// Who is staff until there are roles, for gRPC and pages alike: whoever sends the staff key, or a caller on this machine who was not
/// passed on by a proxy or by a page of another site.
/// </summary>
internal sealed class StaffRule(IOptions<ApiOptions> options)
{
    private const string Bearer = "Bearer ";

    public bool Admits(HttpContext http) =>
        http.Request.Headers.Authorization is [{ } sent, ..] ? IsKey(sent) : IsOnThisMachine(http);

    private bool IsKey(string sent) =>
        options.Value.StaffKey is { } key
        && sent.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)
        && CryptographicOperations.FixedTimeEquals(Hash(sent[Bearer.Length..]), Hash(key));

    // Of equal length whatever is sent, so that comparing tells nothing of the key's length either.
    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));

    // A proxy on this machine makes every caller look local: whoever was passed on is not. A foreign origin or host name belongs to
    // a page of another site in a browser of this machine.
    private static bool IsOnThisMachine(HttpContext http) =>
        http.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
        && !http.Request.Headers.ContainsKey("X-Forwarded-For")
        && !http.Request.Headers.ContainsKey("Forwarded")
        && IsOwnOrigin(http.Request)
        && (http.Request.Host.Host == "localhost"
            || (IPAddress.TryParse(http.Request.Host.Host.Trim('[', ']'), out var host) && IPAddress.IsLoopback(host)));

    // Browsers name the origin of a page that posts a form; our own pages post to where they came from. A page with another port is another site.
    private static bool IsOwnOrigin(HttpRequest request) =>
        request.Headers.Origin.Count == 0
        || (request.Headers.Origin is [{ } origin] && string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase));
}
