using CsCheck;
using Soliguide.GrpcApi.Search;

namespace Soliguide.GrpcApi.Tests.Search;

/// <summary>Sets of slots against sets of numbers.</summary>
public sealed class SlotSetTests
{
    private static readonly Gen<int[]> Slots = Gen.Int[0, 300].Array[0, 80];

    [Fact]
    public void Sets_OfAnySlotsAndLengths_AreThoseOfNumbers() => Gen.Select(Slots, Slots, Gen.Int[0, 400]).Sample((mine, theirs, room) =>
    {
        var (one, other) = (Of(mine, room), Of(theirs, 0));
        Assert.Equal(mine.Distinct().Order(), All(one));
        Assert.Equal(mine.Distinct().Count(), one.Count);
        Assert.Equal(mine.Intersect(theirs).Order(), All(one.Copy().And(other)));
        Assert.Equal(mine.Except(theirs).Order(), All(one.Copy().Without(other)));
        Assert.Equal(mine.Union(theirs).Order(), All(one.Copy().Or(other)));
        Assert.Equal(mine.Intersect(theirs).Count(), one.CountWith(other));
        Assert.All(Enumerable.Range(0, 500), slot => Assert.Equal(mine.Contains(slot), one[slot]));
        Assert.Equal(mine.Distinct().Order(), All(one));
    });

    [Fact]
    public void Where_OfAnyColumn_AreTheSlotsThatHoldTheValue() => Gen.Byte[0, 3].Array[0, 300].Sample(column =>
        Assert.Equal(Enumerable.Range(0, column.Length).Where(slot => column[slot] == 2), All(SlotSet.Where(column, 2))));

    [Fact]
    public void Walk_WhileSlotsAreTakenAway_MeetsEachOnce() => Slots.Sample(slots =>
    {
        var set = Of(slots, 0);
        var met = new List<int>();
        foreach (var slot in set)
        {
            met.Add(slot);
            set[slot] = false;
        }

        Assert.Equal(slots.Distinct().Order(), met);
        Assert.Equal(0, set.Count);
    });

    private static SlotSet Of(int[] slots, int room)
    {
        var set = new SlotSet(room);
        foreach (var slot in slots)
        {
            set[slot] = true;
        }

        return set;
    }

    private static List<int> All(SlotSet set)
    {
        var all = new List<int>();
        foreach (var slot in set)
        {
            all.Add(slot);
        }

        return all;
    }
}
