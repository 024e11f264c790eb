using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Soliguide.Mailing.Letters;
using Soliguide.Mailing.Templates;
using Soliguide.Silo.Post.Links;
using Soliguide.Silo.Storage;

namespace Soliguide.Silo.Post;

/// <summary>The post room: letters out.</summary>
internal static class PostHosting
{
    /// <summary>Adds the post room with letters into a folder. Templates are read and tried now: a broken one stops the start.</summary>
    public static IServiceCollection AddSoliguidePost(this IServiceCollection services, IConfiguration configuration, TimeProvider clock)
    {
        var templates = new LetterTemplates(OverridingTemplates.From(
            configuration.GetSection("Letters").Get<LetterOptions>() ?? new LetterOptions()));
        templates.Check();
        services.AddOptions<PostOptions>().BindConfiguration(PostOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<LinkKeyOptions>().BindConfiguration(LinkKeyOptions.Section);
        services.AddSingleton(provider => LinkKeyFile.ReadOrMake(
            provider.GetRequiredService<IOptions<LinkKeyOptions>>().Value.KeyFile
            ?? Path.Combine(provider.GetRequiredService<StorageOptions>().Folder, "link.keys")));
        services.AddSingleton(new LetterWriter(templates));
        services.AddSingleton(new PostClock(clock));
        services.AddSingleton<LetterComposer>();
        services.AddSingleton<IOutbox, Outbox>();
        services.TryAddSingleton<ILetterTransport, FolderTransport>();
        services.AddSingleton<PostRoom>();
        return services;
    }
}
