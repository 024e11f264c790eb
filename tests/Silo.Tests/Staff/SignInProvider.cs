using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenIddict.Abstractions;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Soliguide.Silo.Tests.Staff;

/// <summary>A small OpenID Connect provider on loopback: real discovery, keys, codes with PKCE and signed tokens. Whoever comes is whom a test says.</summary>
internal sealed class SignInProvider : IAsyncDisposable
{
    public const string Client = "soliguide";

    private readonly WebApplication app;

    private SignInProvider(WebApplication app)
    {
        this.app = app;
    }

    /// <summary>Its address, which is its name.</summary>
    public string Authority => app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.Single();

    /// <summary>Who comes: what the provider calls them, their address, and whether it verified it.</summary>
    public (string Subject, string Mail, bool Verified) Who { get; set; } = ("0", "personne@exemple.fr", true);

    public static async Task<SignInProvider> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        SignInProvider? provider = null;
        builder.Services.AddOpenIddict().AddServer(server =>
        {
            // No database of clients: the two checks below are all there is.
            server.EnableDegradedMode();
            server.SetAuthorizationEndpointUris("authorize").SetTokenEndpointUris("token");
            server.AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange();
            server.RegisterScopes(OpenIddictConstants.Scopes.Profile, OpenIddictConstants.Scopes.Email);
            server.AddEphemeralEncryptionKey().AddEphemeralSigningKey();
            server.UseAspNetCore().DisableTransportSecurityRequirement();
            server.AddEventHandler<ValidateAuthorizationRequestContext>(handler => handler.UseInlineHandler(context =>
            {
                if (context.ClientId != Client || context.RedirectUri?.EndsWith("/connexion/retour", StringComparison.Ordinal) != true)
                {
                    context.Reject(OpenIddictConstants.Errors.InvalidClient);
                }

                return default;
            }));
            server.AddEventHandler<ValidateTokenRequestContext>(handler => handler.UseInlineHandler(context =>
            {
                if (context.ClientId != Client)
                {
                    context.Reject(OpenIddictConstants.Errors.InvalidClient);
                }

                return default;
            }));
            server.AddEventHandler<HandleAuthorizationRequestContext>(handler => handler.UseInlineHandler(context =>
            {
                context.SignIn(provider!.Principal(context.Request.GetScopes()));
                return default;
            }));
        });
        var app = builder.Build();
        app.UseAuthentication();
        provider = new SignInProvider(app);
        await app.StartAsync();
        return provider;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private ClaimsPrincipal Principal(IEnumerable<string> scopes)
    {
        var identity = new ClaimsIdentity("provider");
        identity.SetClaim(OpenIddictConstants.Claims.Subject, Who.Subject)
            .SetClaim(OpenIddictConstants.Claims.Email, Who.Mail)
            .SetClaim(OpenIddictConstants.Claims.EmailVerified, Who.Verified)
            .SetClaim(OpenIddictConstants.Claims.Name, "Somebody");
        identity.SetScopes(scopes);
        identity.SetDestinations(_ => [OpenIddictConstants.Destinations.IdentityToken]);
        return new ClaimsPrincipal(identity);
    }
}
