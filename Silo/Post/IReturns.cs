namespace Soliguide.Silo.Post;

/// <summary>What letters brought back.</summary>
internal interface IReturns
{
    /// <summary>Counts of a campaign from an instant on (UTC).</summary>
    Task<ReturnCounts> Since(string campaign, DateTimeOffset since, CancellationToken cancellationToken);
}

/// <summary>What letters of a campaign brought back.</summary>
/// <param name="Letters">Letters that were handed over or met a dead address.</param>
/// <param name="Bounces">Letters to addresses that turned out dead.</param>
/// <param name="Complaints">Complaints that came in.</param>
internal sealed record ReturnCounts(int Letters, int Bounces, int Complaints);
