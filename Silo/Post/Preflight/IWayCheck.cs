namespace Soliguide.Silo.Post.Preflight;

/// <summary>One thing on the way of letters and replies that must be right whatever the campaign.</summary>
internal interface IWayCheck
{
    /// <summary>Looks at it. Failing is a finding too: an exception is told as such. The token ends when its time is up.</summary>
    Task<IReadOnlyList<Finding>> Look(CancellationToken cancellationToken);
}
