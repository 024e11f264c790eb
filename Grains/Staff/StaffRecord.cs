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

    /// <summary>Grows with every change.</summary>
    public int Revision { get; init; }

    /// <summary>Who belongs to it, or did, by id.</summary>
    public ImmutableSortedDictionary<string, StaffMember> Members { get; init; } = ImmutableSortedDictionary<string, StaffMember>.Empty;

    /// <summary>Keys that are good or were, by id.</summary>
    public ImmutableSortedDictionary<string, AccessKey> Keys { get; init; } = ImmutableSortedDictionary<string, AccessKey>.Empty;

    /// <summary>The same for readers.</summary>
    public StaffList ToList() => new(Revision, [.. Members.Values], [.. Keys.Values.OrderByDescending(key => key.IssuedAt)]);

    /// <summary>With somebody as they are now.</summary>
    public StaffRecord With(StaffMember member) => this with { Revision = Revision + 1, Members = Members.SetItem(member.Id, member) };

    /// <summary>With a key as it is now.</summary>
    public StaffRecord With(AccessKey key) => this with { Revision = Revision + 1, Keys = Keys.SetItem(key.Id, key) };
}
