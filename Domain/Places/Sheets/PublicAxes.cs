namespace Soliguide.Domain.Places.Sheets;

/// <summary>Which groups lie on which axis.</summary>
public static class PublicAxes
{
    private static readonly ILookup<PublicAxis, PublicGroup> Groups = Enum.GetValues<PublicGroup>().ToLookup(Of);

    // One bit a group: a search asks thousands of sheets.
    private static readonly int[] Axes = [.. Groups.Select(axis => axis.Sum(Bit))];

    /// <summary>The axes, in the order of sheets.</summary>
    public static ValueList<PublicAxis> All { get; } = [.. Enum.GetValues<PublicAxis>()];

    /// <summary>The axis of a group.</summary>
    public static PublicAxis Of(PublicGroup group) => group switch
    {
        <= PublicGroup.Women => PublicAxis.Gender,
        <= PublicGroup.Pregnant => PublicAxis.Household,
        <= PublicGroup.Undocumented => PublicAxis.Papers,
        _ => PublicAxis.Situation,
    };

    /// <summary>The groups of an axis, in order.</summary>
    public static IEnumerable<PublicGroup> Of(PublicAxis axis) => Groups[axis];

    /// <summary>Whether somebody is meant: on every axis where groups are named and they tell something, they tell one of the named.</summary>
    internal static bool Meet(ValueList<PublicGroup> named, IReadOnlyCollection<PublicGroup> told)
    {
        var (names, tells) = (0, 0);
        for (var i = 0; i < named.Count; i++)
        {
            names |= Bit(named[i]);
        }

        foreach (var group in told)
        {
            tells |= Bit(group);
        }

        foreach (var axis in Axes)
        {
            if ((names & axis) != 0 && (tells & axis) != 0 && (names & tells & axis) == 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Each group once, in order; an axis of which every group is named asks nothing and is left out.</summary>
    internal static ValueList<PublicGroup> InOrder(ValueList<PublicGroup> named)
    {
        var all = named.ToHashSet();
        foreach (var axis in All.Where(axis => Groups[axis].All(all.Contains)))
        {
            all.ExceptWith(Groups[axis]);
        }

        return all.Order().ToValueList();
    }

    private static int Bit(PublicGroup group) => 1 << (int)group;
}
