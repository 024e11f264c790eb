using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Soliguide.GrpcApi.Access;

/// <summary>Who may come in, and as whom.</summary>
internal static class AccessHosting
{
    private const string Application = "soliguide";

    public static IServiceCollection AddAccess(this IServiceCollection services)
    {
        services.AddOptions<SignInOptions>().BindConfiguration(SignInOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<SignInOptions>, SignInOptionsRules>();
        services.AddSingleton<StaffBoard>().AddHostedService(provider => provider.GetRequiredService<StaffBoard>());
        services.AddSingleton<StaffRule>().AddSingleton<KeyScope>().AddSingleton<AccessJournal>().AddSingleton<ProposalSubject>();
        return services.AddSessions().AddProvider();
    }

    private static IServiceCollection AddSessions(this IServiceCollection services)
    {
        services.AddAuthentication(Session.Scheme).AddCookie(Session.Scheme);
        services.AddOptions<CookieAuthenticationOptions>(Session.Scheme).Configure<IOptions<SignInOptions>>((cookie, signIn) =>
        {
            cookie.Cookie.Name = Session.Scheme;
            cookie.Cookie.HttpOnly = true;
            // Lax, not strict: who comes back from the provider must be known at once. What changes something asks for our own origin.
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.ExpireTimeSpan = signIn.Value.Session;
            cookie.SlidingExpiration = true;
        });
        services.AddDataProtection().SetApplicationName(Application);
        services.AddOptions<KeyManagementOptions>().Configure<IOptions<SignInOptions>, ILoggerFactory>((keys, signIn, logs) =>
        {
            if (signIn.Value.KeyFolder is { } folder)
            {
                keys.XmlRepository = new FileSystemXmlRepository(new DirectoryInfo(folder), logs);
            }
        });
        return services;
    }

    /// <summary>What the platform's own <c>AddOpenIdConnect</c> registers, but the scheme: whether there is one is a setting.</summary>
    private static IServiceCollection AddProvider(this IServiceCollection services)
    {
        services.AddSingleton<ProviderScheme>();
        services.AddSingleton<IConfigureOptions<AuthenticationOptions>>(provider => provider.GetRequiredService<ProviderScheme>());
        services.AddSingleton<IConfigureOptions<OpenIdConnectOptions>>(provider => provider.GetRequiredService<ProviderScheme>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IPostConfigureOptions<OpenIdConnectOptions>, OpenIdConnectPostConfigureOptions>());
        services.TryAddTransient<OpenIdConnectHandler>();
        return services;
    }
}
