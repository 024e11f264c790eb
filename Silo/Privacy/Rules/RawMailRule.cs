using Microsoft.Extensions.Options;
using Soliguide.Silo.Storage.Reading;

namespace Soliguide.Silo.Privacy.Rules;

/// <summary>Mail as it arrived.</summary>
internal sealed class RawMailRule(InboundBook book, IOptions<RetentionOptions> options) : IRetentionRule
{
    public string Name => "raw mails";

    public async Task<int> Count(DateTimeOffset now, CancellationToken stop) => (await Due(now, stop)).Count;

    public async Task<int> Apply(DateTimeOffset now, IGrainFactory grains, CancellationToken stop)
    {
        var due = await Due(now, stop);
        foreach (var some in due.Chunk(200))
        {
            await book.Erase(some, stop);
        }

        return due.Count;
    }

    private Task<IReadOnlyList<string>> Due(DateTimeOffset now, CancellationToken stop) =>
        book.Old(now.AddDays(-options.Value.RawMailDays), now.AddDays(-options.Value.UnreadDays), stop);
}
