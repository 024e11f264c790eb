using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using Soliguide.Domain.Staff;
using Soliguide.GrpcApi.Hosting;

namespace Soliguide.GrpcApi.Access;

/// <summary>
/// Who somebody is, for gRPC and pages alike: by the key that they send, by the session of their browser, or, where the settings trust it,
/// by coming from this machine without having been passed on by a proxy or by a page of another site.
/// </summary>
internal sealed class StaffRule(IOptions<ApiOptions> options, IOptions<SignInOptions> signIn, StaffBoard board)
{
    private const string Bearer = "Bearer ";

    /// <summary>Who came; null for the public.</summary>
    public StaffIdentity? Who(HttpContext http) =>
        http.Request.Headers.Authorization is [{ } sent, ..] ? OfKey(sent)
        : Session.Read(http.User) is { } session ? OfSession(session.Id, session.Via, http.Request)
        : signIn.Value.TrustsThisMachine && IsOnThisMachine(http) ? new StaffIdentity(null, "", StaffRole.Administrator, StaffIdentity.ThisMachine)
        : null;

    /// <summary>Whether somebody came who may do what needs a role.</summary>
    public bool Admits(HttpContext http, StaffRole least = StaffRole.Reader) => Who(http)?.May(least) == true;

    private StaffIdentity? OfKey(string sent)
    {
        if (!sent.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var secret = sent[Bearer.Length..];
        if (options.Value.StaffKey is { } key && CryptographicOperations.FixedTimeEquals(Hash(secret), Hash(key)))
        {
            return new StaffIdentity(null, "", StaffRole.Administrator, StaffIdentity.StaffKey);
        }

        return board.KeyOf(secret) is { } found
            ? new StaffIdentity(found.Owner, found.Owner, found.Role, $"key {found.Id}") { Territories = found.Territories }
            : null;
    }

    // The cookie goes with whatever any page has the browser send: what changes something must come from a page of ours.
    private StaffIdentity? OfSession(string id, string via, HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || (request.Headers.Origin.Count > 0 && IsOwnOrigin(request)))
        && board.Find(id) is { } member
            ? new StaffIdentity(member.Id, member.Name, member.Role, via) { Territories = member.Territories }
            : null;

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
