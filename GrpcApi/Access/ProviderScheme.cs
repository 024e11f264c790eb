using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;
using Soliguide.Contracts.Staff;

namespace Soliguide.GrpcApi.Access;

/// <summary>
/// The sign-in provider by OpenID Connect (code flow with PKCE), where the settings name one. Of what it says a session keeps nothing but the staff
/// id that the staff's own list gives to it.
/// </summary>
internal sealed partial class ProviderScheme(IOptions<SignInOptions> options, IGrainFactory grains, StaffBoard board, ILogger<ProviderScheme> logger)
    : IConfigureOptions<AuthenticationOptions>, IConfigureNamedOptions<OpenIdConnectOptions>
{
    /// <summary>The scheme.</summary>
    public const string Name = "provider";

    private const string Back = "/connexion/retour";
    private const string Stranger = "/connexion/inconnu";
    private const string Failed = "/connexion?refus=oui";
    private const string Verified = "email_verified";

    public void Configure(AuthenticationOptions authentication)
    {
        if (options.Value.HasProvider)
        {
            authentication.AddScheme<OpenIdConnectHandler>(Name, null);
        }
    }

    public void Configure(OpenIdConnectOptions openId) => Configure(Name, openId);

    public void Configure(string? name, OpenIdConnectOptions openId)
    {
        if (name != Name || !options.Value.HasProvider)
        {
            return;
        }

        var provider = options.Value;
        (openId.Authority, openId.ClientId) = (provider.Authority, provider.ClientId);
        openId.ClientSecret = provider.ClientSecretFile is { } file ? File.ReadAllText(file).Trim() : null;
        openId.RequireHttpsMetadata = !new Uri(provider.Authority!).IsLoopback;
        openId.SignInScheme = Session.Scheme;
        openId.CallbackPath = Back;
        // The answer comes by the address, not by a form of the provider's site: so the cookies of the way there need not be open to other sites.
        (openId.ResponseType, openId.ResponseMode) = ("code", "query");
        openId.CorrelationCookie.SameSite = openId.NonceCookie.SameSite = SameSiteMode.Lax;
        openId.CorrelationCookie.SecurePolicy = openId.NonceCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        openId.MapInboundClaims = false;
        openId.SaveTokens = false;
        openId.GetClaimsFromUserInfoEndpoint = true;
        openId.Scope.Clear();
        foreach (var scope in (string[])["openid", "profile", "email"])
        {
            openId.Scope.Add(scope);
        }

        openId.ClaimActions.MapUniqueJsonKey(Verified, Verified);
        openId.ClaimActions.Remove("iss");
        openId.Events.OnTicketReceived = Arrive;
        openId.Events.OnRemoteFailure = Fail;
    }

    private async Task Arrive(TicketReceivedContext context)
    {
        var claims = context.Principal!;
        var subject = $"{options.Value.Authority!.TrimEnd('/')}|{claims.FindFirst("sub")!.Value}";
        var mail = string.Equals(claims.FindFirst(Verified)?.Value, "true", StringComparison.OrdinalIgnoreCase) ? claims.FindFirst("email")?.Value : null;
        var founder = mail is not null && string.Equals(mail, options.Value.FirstAdministrator, StringComparison.OrdinalIgnoreCase);
        var id = await grains.GetGrain<IStaffGrain>(IStaffGrain.Key).SignIn(new ProvenIdentity(subject, mail, claims.FindFirst("name")?.Value, founder));
        if (id is null)
        {
            Log.Stranger(logger);
            context.Response.Redirect(Stranger);
            context.HandleResponse();
            return;
        }

        await board.Refresh();
        context.Principal = Session.Of(id, Session.ByProvider);
    }

    private Task Fail(RemoteFailureContext context)
    {
        Log.Failed(logger, context.Failure?.GetType().Name ?? "?");
        context.Response.Redirect(Failed);
        context.HandleResponse();
        return Task.CompletedTask;
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, EventName = "SignInByStranger", Level = LogLevel.Warning, Message = "Somebody signed in with the provider who does not belong to the staff")]
        public static partial void Stranger(ILogger logger);

        [LoggerMessage(EventId = 2, EventName = "SignInFailed", Level = LogLevel.Warning, Message = "A sign-in with the provider failed ({Exception})")]
        public static partial void Failed(ILogger logger, string exception);
    }
}
