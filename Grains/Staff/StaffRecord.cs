using System.Collections.Immutable;
using Soliguide.Domain.Staff;

namespace Soliguide.Grains.Staff;

/// <summary>What is stored of the staff, under the state name <c>staff</c>.</summary>
public sealed record StaffRecord
{
    /// <summary>The current form of this record.</summary>
    public const int CurrentSchema = 1;

    /// <summary>The form it was written in.</summary>
    public int Schema { get; init; } = CurrentSchema;

    /// <summary>Who belongs to it, or did, by id.</summary>
    public ImmutableSortedDictionary<string, StaffMember> Members { get; init; } = ImmutableSortedDictionary<string, StaffMember>.Empty;
}
