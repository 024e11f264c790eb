using Soliguide.Grains.Inbox;
using Soliguide.Grains.Proposals;
using Soliguide.Silo.Post.Inbox.Sorting;
using Soliguide.Silo.Storage.Reading;

namespace Soliguide.Silo.Post.Inbox;

/// <summary>The post room: what comes back.</summary>
internal static class InboxHosting
{
    /// <summary>Adds the doors and the sorting. Nothing runs until <see cref="MailRound"/> is hosted, in live mode only.</summary>
    public static IServiceCollection AddSoliguideInbox(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<InboxOptions>().BindConfiguration(InboxOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<InboundBook>();
        services.AddSingleton(provider => new LetterNames(provider.GetRequiredService<Storage.Reading.LinkBook>(), TimeProvider.System));
        services.AddSingleton<InboundTrouble>();
        services.AddSingleton<IInboxBook, InboxDesk>();
        services.AddSingleton<LetterFinder>();
        services.AddSingleton<ReadingFrames>();
        services.AddSingleton<MailReader>();
        services.AddSingleton<ReplyBook>();
        services.AddSingleton<ReplyProposals>();
        services.AddSingleton<IReplyReader, KeptReplies>();
        services.AddSingleton<MailActs>();
        services.AddSingleton<ForgottenMail>();
        services.AddSingleton<MailTroubles>();
        services.AddSingleton<PendingActs>();
        services.AddSingleton<MailNotes>();
        services.AddSingleton<MailSorter>();
        services.AddSingleton<IMailDoor, FolderDoor>();
        services.AddOptions<ImapOptions>().BindConfiguration(ImapOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        if (configuration.GetSection(ImapOptions.Section).Get<ImapOptions>()?.Host is not null)
        {
            services.AddSingleton<IMailDoor, ImapDoor>();
        }

        return services;
    }
}
