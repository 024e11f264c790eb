using Microsoft.Extensions.Options;
using Soliguide.Mailing.Incoming;
using Soliguide.Silo.Storage.Reading;

namespace Soliguide.Silo.Post.Inbox.Sorting;

/// <summary>Mail that could not be sorted: tried again at its time, and after some attempts left to a person.</summary>
internal sealed partial class MailTroubles(InboundTrouble trouble, PostClock clock, IOptions<InboxOptions> options, ILogger<MailTroubles> log)
{
    private AttemptSchedule Schedule => AttemptSchedule.Of(options.Value);

    /// <summary>After a start: what was begun before is begun anew.</summary>
    public Task Recover(CancellationToken stop) => trouble.Recover(Schedule, IncomingReader.Version, clock.Time.GetUtcNow(), stop);

    /// <summary>These have failed.</summary>
    public async Task Note(List<FailedMail> failed, CancellationToken stop)
    {
        if (failed.Count == 0)
        {
            return;
        }

        foreach (var aside in await trouble.Failed(failed, Schedule, IncomingReader.Version, clock.Time.GetUtcNow(), stop))
        {
            Log.GivenUp(log, aside, options.Value.SortAttempts);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, EventName = "inbox.given-up", Message = "Mail {Hash} could not be sorted in {Attempts} attempts and is set aside. A person looks at it.")]
        public static partial void GivenUp(ILogger log, string hash, int attempts);
    }
}
