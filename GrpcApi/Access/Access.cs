using Soliguide.Domain.Staff;

namespace Soliguide.GrpcApi.Access;

/// <summary>What something needs.</summary>
/// <param name="Least">The least role.</param>
/// <param name="Kind">Whether it leaves a line in the journal of the staff.</param>
/// <param name="Reach">What it is about, for those who act in some territories alone.</param>
internal sealed record Access(StaffRole Least, AccessKind Kind, AccessReach Reach);

/// <summary>Whether something changes anything.</summary>
internal enum AccessKind
{
    /// <summary>It changes nothing.</summary>
    Reads,

    /// <summary>It says only that somebody is still there.</summary>
    Lives,

    /// <summary>Somebody does something: it is recorded with who and when.</summary>
    Acts,
}

/// <summary>What something is about.</summary>
internal enum AccessReach
{
    /// <summary>Territories or places that it names: whoever has territories does it within them.</summary>
    Territories,

    /// <summary>The places of a proposal that it names: they are looked up, and whoever has territories does it within them.</summary>
    Proposal,

    /// <summary>Everything: whoever has territories may read it and cannot do it.</summary>
    Everywhere,
}
