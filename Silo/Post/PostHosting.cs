using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Soliguide.Grains;
using Soliguide.Grains.Reports;
using Soliguide.Mailing.Letters;
using Soliguide.Mailing.Letters.Receipt;
using Soliguide.Mailing.Templates;
using Soliguide.Silo.Post.Folders;
using Soliguide.Silo.Post.Links;
using Soliguide.Silo.Post.Pacing;
using Soliguide.Silo.Post.Preflight;
using Soliguide.Silo.Post.Previews;
using Soliguide.Silo.Post.Proofs;
using Soliguide.Silo.Post.Signing;
using Soliguide.Silo.Post.Smtp;
using Soliguide.Silo.Storage.Reading;
using Soliguide.Silo.Storage;

namespace Soliguide.Silo.Post;

/// <summary>The post room: letters out.</summary>
internal static class PostHosting
{
    /// <summary>
    /// Adds the post room. Letters go where the settings say, unless somebody has put a transport of their own before, as a rehearsal
    /// does. Templates, key and pace are read and tried now: a broken one stops the start.
    /// </summary>
    public static IServiceCollection AddSoliguidePost(this IServiceCollection services, IConfiguration configuration, TimeProvider clock)
    {
        var templates = new LetterTemplates(OverridingTemplates.From(
            configuration.GetSection("Letters").Get<LetterOptions>() ?? new LetterOptions()));
        templates.Check();
        var post = configuration.GetSection(PostOptions.Section).Get<PostOptions>() ?? new PostOptions();
        services.AddPostOptions();
        services.AddSingleton(provider => LinkKeyFile.ReadOrMake(
            provider.GetRequiredService<IOptions<LinkKeyOptions>>().Value.FileIn(provider.GetRequiredService<StorageOptions>().Folder)));
        services.AddLetterSigner(configuration.GetSection(DkimOptions.Section).Get<DkimOptions>() ?? new DkimOptions(), post.SenderAddress);
        services.AddSingleton(new LetterWriter(templates));
        services.AddSingleton(new ReceiptWriter(templates));
        services.AddSingleton(new PostClock(clock));
        services.AddSingleton(PaceBook.Read(post.PaceFile));
        services.AddSingleton(provider => provider.GetRequiredService<PaceBook>().Retry);
        services.AddWayOut(post);
        services.AddPreflight(post);
        services.AddSingleton<LetterAddresses>();
        services.AddSingleton<LetterComposer>();
        services.AddSingleton<LetterPress>();
        services.AddLetterPreview();
        services.AddSingleton<ReceiptPress>();
        services.AddSingleton<IOutbox, Outbox>();
        services.AddSingleton<RunningCampaigns>();
        services.AddSingleton<MailOperators>();
        services.AddSingleton<Pace>();
        services.AddSingleton<IPostBook, PostBook>();
        services.AddSingleton<SendingFigures>();
        services.AddSingleton<IReturns, ReturnBook>();
        services.AddSingleton<Brake>();
        services.AddSingleton<Doubts>();
        services.AddSingleton<Delivery>();
        services.AddSingleton<PostRoom>();
        return services;
    }

    private static void AddPostOptions(this IServiceCollection services)
    {
        services.AddOptions<PostOptions>().BindConfiguration(PostOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<IValidateOptions<PostOptions>, PostOptionsRules>();
        services.AddOptions<ReceiptOptions>().BindConfiguration(PostOptions.Section);
        services.AddOptions<LinkKeyOptions>().BindConfiguration(LinkKeyOptions.Section);
        services.AddOptions<DkimOptions>().BindConfiguration(DkimOptions.Section);
        services.AddOptions<RelayOptions>().BindConfiguration(RelayOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<ProviderOptions>().BindConfiguration(ProviderOptions.Section).ValidateDataAnnotations().ValidateOnStart();
    }

    /// <summary>
    /// The only place that registers anything with a socket: asked for by two settings, and only where no other transport stands already.
    /// </summary>
    private static void AddWayOut(this IServiceCollection services, PostOptions post)
    {
        services.TryAddSingleton<FolderTransport>();
        var real = post is { SendRealMail: true, Transport: not PostTransport.Folder } && services.All(s => s.ServiceType != typeof(ILetterTransport));
        if (!real)
        {
            services.TryAddSingleton<ILetterTransport>(provider => provider.GetRequiredService<FolderTransport>());
            services.AddSingleton<IHandOverProof>(provider => provider.GetRequiredService<FolderTransport>());
            services.TryAddSingleton<IMailExchangers, NoMailExchangers>();
            return;
        }

        services.AddSingleton<ILetterTransport, SmtpTransport>();
        services.TryAddSingleton<IMailExchangers, DnsMailExchangers>();
        if (post.Transport == PostTransport.Relay)
        {
            services.AddSingleton<IMailServer, LocalRelay>();
            services.AddSingleton<RelayLogProof>();
            services.AddSingleton<IHandOverProof>(provider => provider.GetRequiredService<IOptions<RelayOptions>>().Value.LogFile is null
                ? new NoProof()
                : provider.GetRequiredService<RelayLogProof>());
        }
        else
        {
            services.AddSingleton<IMailServer, MailProvider>();
            services.AddSingleton<IHandOverProof, NoProof>();
        }
    }
}
