using Microsoft.Extensions.Configuration.Json;
using Soliguide.Domain.Campaigns;
using Soliguide.Silo.Post;
using Soliguide.Silo.Post.Folders;
using Soliguide.Silo.Rehearsal.DemoData;

namespace Soliguide.Silo.Rehearsal;

/// <summary>What a rehearsal adds to a silo. Never called in live mode.</summary>
internal static class RehearsalHosting
{
    /// <summary>Adds the parameters of <c>rehearsal.json</c> (settings given elsewhere win) and an ear at the letter box.</summary>
    public static IHostApplicationBuilder AddRehearsal(this IHostApplicationBuilder builder)
    {
        var file = new JsonConfigurationSource { Path = "rehearsal.json", Optional = false };
        file.FileProvider = new Microsoft.Extensions.FileProviders.EmbeddedFileProvider(typeof(RehearsalHosting).Assembly, "Soliguide.Silo.Rehearsal");
        builder.Configuration.Sources.Insert(0, file);
        builder.Services.AddOptions<RehearsalOptions>().BindConfiguration(RehearsalOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton<FolderTransport>();
        builder.Services.AddSingleton<LetterEar>();
        builder.Services.AddSingleton<ILetterTransport>(s => s.GetRequiredService<LetterEar>());
        builder.Services.PostConfigure<PostOptions>(post => (post.Transport, post.SendRealMail) = (PostTransport.Folder, false));
        return builder;
    }

    /// <summary>A rehearsal on a silo that runs.</summary>
    public static Rehearsal MakeRehearsal(this IServiceProvider services, CampaignPlan plan, int seed, RehearsalClock clock, Pace pace) => new(
        plan,
        seed,
        services.GetRequiredService<Microsoft.Extensions.Options.IOptions<RehearsalOptions>>().Value,
        clock,
        pace,
        services.GetRequiredService<IGrainFactory>(),
        services.GetRequiredService<IOutbox>(),
        services.GetRequiredService<PostRoom>(),
        services.GetRequiredService<LetterEar>());

    /// <summary>The instant (UTC) at which the places are put: the day before the first phase.</summary>
    public static DateTimeOffset StartOf(CampaignPlan plan) =>
        plan.Territories.SelectMany(t => plan.ScheduleOf(t.Territory)).Min(s => s.At) - TimeSpan.FromDays(1);

    /// <summary>The invented places of a seed, as they stood at the campaign's start.</summary>
    public static IEnumerable<Domain.Places.Contacts.ImportedPlace> PlacesOf(CampaignPlan plan, int seed, int count, RehearsalOptions options) =>
        DemoPlaces.Generate(
            seed, count, new DemoOptions { WithoutMail = options.WithoutMail, AsOf = DateOnly.FromDateTime(StartOf(plan).UtcDateTime) });
}
