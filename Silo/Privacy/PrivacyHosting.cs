using Microsoft.Extensions.Options;
using Soliguide.Grains.Persons;
using Soliguide.Silo.Privacy.Rules;
using Soliguide.Silo.Storage;
using Soliguide.Silo.Storage.Reading;

namespace Soliguide.Silo.Privacy;

/// <summary>Forgetting people, and keeping nothing for longer than it serves.</summary>
internal static class PrivacyHosting
{
    /// <summary>Adds the book of suppressions, what looks for traces, and the rules of retention.</summary>
    public static IServiceCollection AddSoliguidePrivacy(this IServiceCollection services)
    {
        services.AddRetentionRules();
        services.AddOptions<SuppressionOptions>().BindConfiguration(SuppressionOptions.Section);
        services.AddSingleton(provider => SuppressionKeyFile.ReadOrMake(
            provider.GetRequiredService<IOptions<SuppressionOptions>>().Value.FileIn(provider.GetRequiredService<StorageOptions>().Folder)));
        services.AddHostedService<SuppressionCheck>();
        services.AddSingleton<ISuppressionBook, SuppressionBook>();
        services.AddSingleton<TraceQuery>();
        services.AddSingleton<IPersonTraces, PersonTraces>();
        services.AddSingleton<Remains>();
        services.AddSingleton<RetentionJob>();
        services.AddSingleton<ForgettingJob>();
        return services;
    }

    /// <summary>The rules with what they need to count; applying them needs grains.</summary>
    public static IServiceCollection AddRetentionRules(this IServiceCollection services)
    {
        services.AddOptions<RetentionOptions>().BindConfiguration(RetentionOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<RetentionQuery>();
        services.AddSingleton<MailFiles>();
        services.AddSingleton<IRetentionRule, RawMailRule>();
        services.AddSingleton<IRetentionRule, TakenMailRule>();
        services.AddSingleton<IRetentionRule, ProposalRule>();
        services.AddSingleton<IRetentionRule, AbsenceRule>();
        services.AddSingleton<IRetentionRule, LetterRule>();
        services.AddSingleton<IRetentionRule, LetterFileRule>();
        services.AddSingleton<IRetentionRule, ContactRule>();
        return services;
    }
}
