using Soliguide.Contracts.Campaigns;
using Soliguide.Silo.Post.Pacing;

namespace Soliguide.Silo.Post;

/// <summary>
/// Pauses a campaign whose letters do harm: too many dead addresses, or too many complaints. Counts from the launch or the last resumption,
/// so that somebody who resumes knowingly is not stopped by the same letters again.
/// </summary>
internal sealed partial class Brake(PaceBook book, IReturns returns, IGrainFactory grains, ILogger<Brake> log)
{
    /// <summary>Who pauses, in the campaign's log.</summary>
    public const string By = "post";

    /// <summary>Looks at a running campaign; true when it was paused.</summary>
    public async Task<bool> Pull(string id, RunningCampaign campaign, CancellationToken cancellationToken)
    {
        var counts = await returns.Since(id, campaign.Since, cancellationToken);
        if (Reason(counts) is not { } reason)
        {
            return false;
        }

        await grains.GetGrain<ICampaignGrain>(id).Pause($"{By}: {reason}");
        Log.Paused(log, id, reason);
        return true;
    }

    /// <summary>Why a campaign must pause; null when it need not.</summary>
    internal string? Reason(ReturnCounts counts) => counts switch
    {
        _ when counts.Letters >= book.Brake.OfAtLeast && counts.Bounces > book.Brake.Bounces * counts.Letters =>
            FormattableString.Invariant($"{counts.Bounces} of {counts.Letters} letters met dead addresses"),
        _ when counts.Letters >= book.Brake.ComplaintsOfAtLeast && counts.Complaints > book.Brake.Complaints * counts.Letters =>
            FormattableString.Invariant($"{counts.Complaints} of {counts.Letters} letters brought complaints"),
        _ => null,
    };

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, EventName = "campaign.paused-by-post", Message = "{Campaign} was paused: {Reason}.")]
        public static partial void Paused(ILogger log, string campaign, string reason);
    }
}
