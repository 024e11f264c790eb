using System.Security.Claims;

namespace Soliguide.GrpcApi.Access;

/// <summary>What a browser's session holds: a staff id and how it was proved, in a cookie that only this program can write. No address, no role.</summary>
internal static class Session
{
    /// <summary>The scheme, and the cookie's name.</summary>
    public const string Scheme = "session";

    /// <summary>Proved by the sign-in provider.</summary>
    public const string ByProvider = "session";

    /// <summary>Chosen among invented people.</summary>
    public const string ByChoice = "persona";

    private const string Id = "staff";
    private const string How = "via";

    /// <summary>Somebody for the cookie.</summary>
    public static ClaimsPrincipal Of(string id, string via) => new(new ClaimsIdentity([new Claim(Id, id), new Claim(How, via)], Scheme));

    /// <summary>Whose session it is; null for none.</summary>
    public static (string Id, string Via)? Read(ClaimsPrincipal principal) =>
        principal.FindFirst(Id) is { } id && principal.FindFirst(How) is { } via ? (id.Value, via.Value) : null;
}
