using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Soliguide.Browser.Tests.Guide;
using Soliguide.GrpcApi.Access;
using Soliguide.GrpcApi.Feed;
using Soliguide.GrpcApi.Hosting;
using Soliguide.GrpcApi.Pages.Hosting;

namespace Soliguide.Browser.Tests.Support;

/// <summary>The real front door on free ports of this machine, before a summer on paper.</summary>
public sealed class Site : IAsyncDisposable
{
    private readonly WebApplication app;

    private Site(WebApplication app, FakeTimeProvider clock, PaperSummer summer)
    {
        this.app = app;
        Clock = clock;
        Summer = summer;
        Address = app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First();
    }

    public string Address { get; }

    /// <summary>The campaign's clock: a Wednesday afternoon in the middle of the summer unless a test moves it.</summary>
    public FakeTimeProvider Clock { get; }

    public PaperSummer Summer { get; }

    /// <summary>Opens it.</summary>
    /// <param name="before">One that was closed: the new one has its places and its address.</param>
    /// <param name="limits">What a caller may ask; the defaults unless given.</param>
    public static async Task<Site> Open(Site? before = null, Action<GrpcApi.Limits.LimitOptions>? limits = null)
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2019, 7, 17, 13, 0, 0, TimeSpan.Zero));
        var summer = new PaperSummer(clock) { Feed = before?.Summer.Feed ?? new PaperFeed() };
        var builder = WebApplication.CreateBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddSingleton(PaperGrains.Of(summer));
        builder.AddSoliguideApi(api => (api.WebPort, api.GrpcPort) = (before is null ? 0 : new Uri(before.Address).Port, 0));
        builder.Services.Configure<PagesOptions>(pages =>
            (pages.Demo, pages.AnswerPhone, pages.AnswerMail, pages.QuickestAnswer) = (true, "01 99 00 00 00", "reponses@example.org", TimeSpan.Zero));
        builder.Services.Configure<SignInOptions>(signIn => signIn.Personas = true);
        builder.Services.Configure(limits ?? (_ => { }));
        var app = builder.Build();
        app.MapSoliguideApi();
        await app.StartAsync().WaitAsync(Limits.Longest);
        var cards = app.Services.GetRequiredService<CardStore>();
        await Limits.Until(() => cards.HasCaughtUp, "the feed is read");
        return new Site(app, clock, summer);
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
    }
}
