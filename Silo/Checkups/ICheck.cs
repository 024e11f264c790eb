using Soliguide.Silo.Post.Preflight;

namespace Soliguide.Silo.Checkups;

/// <summary>One thing that a checkup looks at.</summary>
internal interface ICheck
{
    /// <summary>Whether all silos share it, so that one of them looks for all; else each looks for itself.</summary>
    bool IsShared { get; }

    /// <summary>Looks at it and changes nothing. Failing is a finding too: an exception is told as such. The token ends when its time is up.</summary>
    Task<IReadOnlyList<Finding>> Look(CancellationToken cancellationToken);
}
