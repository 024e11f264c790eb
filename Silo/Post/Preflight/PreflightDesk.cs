using Soliguide.Domain.Campaigns;
using Soliguide.Grains;
using Soliguide.Silo.Hosting;
using Soliguide.Silo.Post.Inbox;
using Soliguide.Silo.Storage.Reading;

namespace Soliguide.Silo.Post.Preflight;

/// <summary>A preflight without a silo: the settings and the data folder of the live one, which may be running.</summary>
internal sealed class PreflightDesk : IAsyncDisposable
{
    private readonly ServiceProvider services;

    private PreflightDesk(ServiceProvider services) => this.services = services;

    public static PreflightDesk Open(IEnumerable<KeyValuePair<string, string?>> settings)
    {
        var builder = BesideLive.Prepare(settings);
        var services = builder.Services;
        services.AddSingleton<LetterQueue>();
        services.AddOptions<CampaignOptions>().BindConfiguration("Campaigns");
        services.AddOptions<ImapOptions>().BindConfiguration(ImapOptions.Section).ValidateDataAnnotations();
        services.AddSoliguidePost(builder.Configuration, TimeProvider.System);
        return new PreflightDesk(services.BuildServiceProvider());
    }

    /// <summary>The plan of a campaign; null when there is none.</summary>
    public Task<CampaignPlan?> Plan(string campaign, CancellationToken cancellationToken) =>
        services.GetRequiredService<PreflightPlaces>().Plan(campaign, cancellationToken);

    public Task<IReadOnlyList<Finding>> Fly(CampaignPlan plan, CancellationToken cancellationToken) =>
        services.GetRequiredService<PreflightRound>().Fly(plan, cancellationToken);

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
