using System.Globalization;
using System.Reflection;
using System.Text;
using Soliguide.Grains;
using Soliguide.Grains.Calls;
using Soliguide.GrpcApi.Access;
using Soliguide.GrpcApi.Hosting;
using Soliguide.GrpcApi.Limits;
using Soliguide.GrpcApi.Pages.Hosting;
using Soliguide.GrpcApi.Telemetry;
using Soliguide.Mailing.Letters;
using Soliguide.Silo.Hosting;
using Soliguide.Silo.Post;
using Soliguide.Silo.Post.Inbox;
using Soliguide.Silo.Post.Links;
using Soliguide.Silo.Post.Signing;
using Soliguide.Silo.Post.Smtp;
using Soliguide.Silo.Privacy;
using Soliguide.Silo.Rehearsal;
using Soliguide.Silo.Rehearsal.DemoData;
using Soliguide.Silo.Scheduling;
using Soliguide.Silo.Storage;

namespace Soliguide.Architecture.Tests.Pages;

/// <summary>The page of settings, from the options classes, their defaults and their doc comments.</summary>
internal static class SettingsPage
{
    /// <summary>Options classes by section, in the order of the page.</summary>
    public static IReadOnlyList<(string Section, Type Options)> Sections { get; } =
    [
        (SiloOptions.Section, typeof(SiloOptions)),
        (StorageOptions.Section, typeof(StorageOptions)),
        ("Campaigns", typeof(CampaignOptions)),
        (CallOptions.Section, typeof(CallOptions)),
        (ReviewOptions.Section, typeof(ReviewOptions)),
        (MailboxOptions.Section, typeof(MailboxOptions)),
        (SchedulingOptions.Section, typeof(SchedulingOptions)),
        (PostOptions.Section, typeof(PostOptions)),
        ($"{PostOptions.Section}, receipts", typeof(ReceiptOptions)),
        (RelayOptions.Section, typeof(RelayOptions)),
        (ProviderOptions.Section, typeof(ProviderOptions)),
        (DkimOptions.Section, typeof(DkimOptions)),
        (LinkKeyOptions.Section, typeof(LinkKeyOptions)),
        (InboxOptions.Section, typeof(InboxOptions)),
        (ImapOptions.Section, typeof(ImapOptions)),
        (RetentionOptions.Section, typeof(RetentionOptions)),
        (SuppressionOptions.Section, typeof(SuppressionOptions)),
        ("Letters", typeof(LetterOptions)),
        (ApiOptions.Section, typeof(ApiOptions)),
        (LimitOptions.Section, typeof(LimitOptions)),
        (CrossSiteOptions.Section, typeof(CrossSiteOptions)),
        (PagesOptions.Section, typeof(PagesOptions)),
        (SignInOptions.Section, typeof(SignInOptions)),
        (TelemetryOptions.Section, typeof(TelemetryOptions)),
        (RehearsalOptions.Section, typeof(RehearsalOptions)),
    ];

    /// <summary>Options that no settings file reaches: code alone sets them.</summary>
    public static IReadOnlyList<Type> NoSettings { get; } = [typeof(DemoOptions)];

    public static string Write()
    {
        var page = new StringBuilder("""
            # Settings

            Written by `SettingsPageTests` from the options classes; do not edit. Every setting has a default that works. Give one on the command
            line (`--set Api:WebPort=9000`), in the environment (`Api__WebPort=9000`), or in `appsettings.json` in the working folder
            (`{ "Api": { "WebPort": 9000 } }`); the first of these wins. A value that cannot work stops the start, and the message names its key.

            """);
        foreach (var (section, options) in Sections)
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {section}\n\n{DocComments.Summary(options)}\n\n");
            page.Append("| key | kind | default | range | what it means |\n| --- | --- | --- | --- | --- |\n");
            foreach (var setting in Setting.Of(options, Activator.CreateInstance(options)!))
            {
                // Parameters that are tuned stand in one file, each with its source; they are not said a second time.
                var value = options == typeof(RehearsalOptions) ? "in the file" : setting.Default;
                page.Append(CultureInfo.InvariantCulture, $"| `{section.Split(',')[0]}:{setting.Key}` | {setting.Kind} | {value} | {setting.Range} | {setting.Meaning} |\n");
            }
        }

        var cluster = typeof(ApiOptions).Assembly.GetType("Soliguide.GrpcApi.Hosting.ClusterClient")!
            .GetMethod("UseClusterClient", BindingFlags.Public | BindingFlags.Static)!;
        page.Append(CultureInfo.InvariantCulture, $"\n## Cluster\n\nFor a front door that runs alone. {DocComments.Summary(cluster)}\n");
        return page.ToString();
    }
}
