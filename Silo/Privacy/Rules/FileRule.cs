using Microsoft.Extensions.Options;

namespace Soliguide.Silo.Privacy.Rules;

/// <summary>Letters as files.</summary>
internal sealed class LetterFileRule(MailFiles files, IOptions<RetentionOptions> options) : FileRule
{
    public override string Name => "letters as files";

    protected override IEnumerable<string> Due(DateTimeOffset now) => files.LettersBefore(now.AddDays(-options.Value.LetterFileDays));
}

/// <summary>Mails that were taken from the folder.</summary>
internal sealed class TakenMailRule(MailFiles files, IOptions<RetentionOptions> options) : FileRule
{
    public override string Name => "mails as files";

    protected override IEnumerable<string> Due(DateTimeOffset now) => files.MailsBefore(now.AddDays(-options.Value.RawMailDays));
}

/// <summary>Files that are older than they may be.</summary>
internal abstract class FileRule : IRetentionRule
{
    public abstract string Name { get; }

    public Task<int> Count(DateTimeOffset now, CancellationToken stop) => Task.FromResult(Due(now).Count());

    public Task<int> Apply(DateTimeOffset now, IGrainFactory grains, CancellationToken stop)
    {
        var due = Due(now).ToArray();
        MailFiles.Erase(due);
        return Task.FromResult(due.Length);
    }

    protected abstract IEnumerable<string> Due(DateTimeOffset now);
}
