using System.Data.Common;
using Microsoft.Extensions.Options;
using Soliguide.Silo.Hosting;
using Soliguide.Silo.Post;
using Soliguide.Silo.Post.Folders;
using Soliguide.Silo.Post.Inbox;
using Soliguide.Silo.Storage;
using Soliguide.Silo.Storage.Reading;

namespace Soliguide.Silo.Privacy;

/// <summary>Counts by the rules of retention without a silo: the settings and the data folder of the live one, which may be running.</summary>
internal sealed class RetentionDesk : IAsyncDisposable
{
    private readonly ServiceProvider services;

    private RetentionDesk(ServiceProvider services) => this.services = services;

    public static RetentionDesk Open(IEnumerable<KeyValuePair<string, string?>> settings)
    {
        var builder = BesideLive.Prepare(settings);
        var services = builder.Services;
        services.AddSingleton<IDatabaseWriter, NoPen>();
        services.AddSingleton<Remains>();
        services.AddSingleton<InboundBook>();
        services.AddOptions<PostOptions>().BindConfiguration(PostOptions.Section);
        services.AddOptions<InboxOptions>().BindConfiguration(InboxOptions.Section);
        services.AddSingleton(new PostClock(TimeProvider.System));
        services.AddSingleton<FolderTransport>();
        services.AddSingleton<IMailDoor, FolderDoor>();
        services.AddRetentionRules();
        return new RetentionDesk(services.BuildServiceProvider());
    }

    /// <summary>What would go, in the order of the rules.</summary>
    /// <exception cref="OptionsValidationException">A setting cannot be; the message names its key.</exception>
    public async Task<IReadOnlyList<(string What, int Count)>> Count(CancellationToken stop)
    {
        var now = services.GetRequiredService<PostClock>().Time.GetUtcNow();
        var counts = new List<(string, int)>();
        foreach (var rule in services.GetServices<IRetentionRule>())
        {
            counts.Add((rule.Name, await rule.Count(now, stop)));
        }

        return counts;
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();

    /// <summary>Whoever only counts has nothing to write with.</summary>
    private sealed class NoPen : IDatabaseWriter
    {
        public Task WriteAsync(Action<DbConnection, DbTransaction> statements, CancellationToken stop = default) =>
            throw new NotSupportedException("Counting writes nothing.");
    }
}
