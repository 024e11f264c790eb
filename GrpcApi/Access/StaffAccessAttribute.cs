using Soliguide.Domain.Staff;

namespace Soliguide.GrpcApi.Access;

/// <summary>What a page for staff needs. Every one of them says it; a test looks, and prints it into docs/access.md.</summary>
/// <param name="reads">The least role for looking at it.</param>
/// <param name="acts">The least role for its forms.</param>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class StaffAccessAttribute(StaffRole reads, StaffRole acts) : Attribute
{
    /// <summary>The least role for looking at it.</summary>
    public StaffRole Reads => reads;

    /// <summary>The least role for its forms.</summary>
    public StaffRole Acts => acts;

    /// <summary>Whether its forms are about everything: whoever has territories cannot send them.</summary>
    public AccessReach Reach { get; init; } = AccessReach.Territories;
}
