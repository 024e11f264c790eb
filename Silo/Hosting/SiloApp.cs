using Microsoft.Extensions.Options;
using Soliguide.Domain.Campaigns.BuiltIn;
using Soliguide.Grains.Calls;
using Soliguide.GrpcApi.Access;
using Soliguide.GrpcApi.Hosting;
using Soliguide.GrpcApi.Pages.Hosting;
using Soliguide.Silo.Post;
using Soliguide.Silo.Post.Inbox;
using Soliguide.Silo.Privacy;
using Soliguide.Silo.Rehearsal;
using Soliguide.Silo.Scheduling;
using Soliguide.Silo.Storage;
using Soliguide.Silo.Storage.Postgres;

namespace Soliguide.Silo.Hosting;

/// <summary>The whole in one process: silo and, unless it stands elsewhere, front door, as a demo or live.</summary>
internal static class SiloApp
{
    /// <summary>Where the live mode keeps its data, below the data folder.</summary>
    public const string LiveFolder = "live";

    /// <summary>Builds it.</summary>
    public static WebApplication Build(IEnumerable<KeyValuePair<string, string?>> settings)
    {
        var app = Prepare(settings).Build();
        return app.Services.GetRequiredService<IOptions<SiloOptions>>().Value.Serves ? app.MapSoliguideApi() : app.MapBareDoor();
    }

    /// <summary>Registers all of it. In live mode nothing of the simulation is registered.</summary>
    public static WebApplicationBuilder Prepare(IEnumerable<KeyValuePair<string, string?>> settings)
    {
        // Settings are read and checked at start; watching their files would watch the data folder below them, write by write.
        var builder = WebApplication.CreateBuilder(["--hostBuilder:reloadConfigOnChange=false"]);
        builder.Configuration.AddInMemoryCollection(settings);

        // Tells systemd when it is ready and when it goes; anywhere else this does nothing.
        builder.Services.AddSystemd();
        var storage = builder.Configuration.GetSection(StorageOptions.Section).Get<StorageOptions>() ?? new StorageOptions();
        var silo = builder.Configuration.GetSection(SiloOptions.Section).Get<SiloOptions>() ?? new SiloOptions();
        if (silo.Mode == SiloMode.Live)
        {
            AddLive(builder, storage);
        }
        else
        {
            AddDemo(builder, storage, silo);
        }

        if (silo.Serves)
        {
            builder.AddSoliguideApi();
        }
        else
        {
            builder.AddBareDoor();
        }

        // Whoever cannot answer on the page reaches the same people as by a letter.
        builder.Services.AddOptions<PagesOptions>().PostConfigure<IOptions<PostOptions>>((pages, post) =>
        {
            pages.AnswerPhone ??= post.Value.ContactPhone;
            pages.AnswerMail ??= post.Value.SenderAddress;
        });
        builder.Services.AddOptions<SignInOptions>().PostConfigure(signIn => signIn.KeyFolder ??= Path.Combine(storage.Folder, "sign-in"));
        builder.Services.AddHostedService<Greeting>();
        return builder;
    }

    private static void AddLive(WebApplicationBuilder builder, StorageOptions storage)
    {
        storage.Folder = Path.Combine(storage.Folder, LiveFolder);
        builder.AddSoliguideSilo(storage, TimeProvider.System);
        builder.Services.AddRound<PostRound>(storage);
        builder.Services.AddRound<MailRound>(storage);
    }

    /// <summary>A round of the post: one silo's at a time where there may be several.</summary>
    private static void AddRound<TRound>(this IServiceCollection services, StorageOptions storage)
        where TRound : BackgroundService
    {
        if (storage.Postgres is null)
        {
            services.AddHostedService<TRound>();
        }
        else
        {
            services.AddHostedService<OneSilo<TRound>>();
        }
    }

    private static void AddDemo(WebApplicationBuilder builder, StorageOptions storage, SiloOptions silo)
    {
        storage.Folder = Path.Combine(storage.Folder, "demo");
        storage.Postgres = null;
        RehearsalRun.Fresh(storage.Folder);
        var plan = BuiltInPlans.Find("summer-2019")!;
        var clock = new RehearsalClock(RehearsalHosting.StartOf(plan));
        builder.AddRehearsal();
        builder.Services.AddKeyedSingleton(CallerClock.Key, TimeProvider.System);
        builder.AddSoliguideSilo(storage, clock.Time);
        builder.Services.AddSingleton(clock);
        builder.Services.AddKeyedSingleton<TimeProvider>(ApiClocks.Campaign, clock.Time);
        builder.Services.Configure<PagesOptions>(pages => (pages.Demo, pages.DaysPerSecond) = (true, silo.DemoDaysPerSecond));
        builder.Services.Configure<SignInOptions>(signIn => signIn.Personas = true);

        // Its clock runs a day a second: what is done by the minute in real life would be all it does.
        builder.Services.Configure<SchedulingOptions>(steady =>
            (steady.PokeEvery, steady.SweepEvery) = (TimeSpan.FromDays(1), TimeSpan.FromDays(365)));
        builder.Services.Configure<RetentionOptions>(retention => retention.Every = retention.FinishEvery = TimeSpan.FromDays(365));
        builder.Services.AddHostedService<Demo>();
    }
}
