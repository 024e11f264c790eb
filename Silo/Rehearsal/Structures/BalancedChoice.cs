namespace Soliguide.Silo.Rehearsal.Structures;

/// <summary>
/// Chance with quotas: who is chosen is chance, how much is not. Organisations of 170 places would otherwise move a figure by points.
/// Large units first; small ones make up for them.
/// </summary>
internal static class BalancedChoice
{
    private const int Strata = 40;

    /// <summary>Units whose sizes sum to a share (0 to 1) of all sizes, as nearly as the sizes allow.</summary>
    public static List<T> Choose<T>(IEnumerable<T> units, double share, Func<T, int> size, Func<T, Random> dice)
    {
        var chosen = new List<T>();
        var credit = 0.0;
        foreach (var (unit, throws) in Ordered(units, size, dice))
        {
            credit += share * size(unit);
            if (credit > size(unit) * throws.NextDouble())
            {
                credit -= size(unit);
                chosen.Add(unit);
            }
        }

        return chosen;
    }

    /// <summary>A quantile (0 to 1) for each unit, so that every part of the range holds its part of the sizes.</summary>
    public static List<(T Unit, double Quantile)> Spread<T>(IEnumerable<T> units, Func<T, int> size, Func<T, Random> dice)
    {
        var list = Ordered(units, size, dice).ToList();
        var room = new double[Strata];
        Array.Fill(room, list.Sum(u => size(u.Unit)) / (double)Strata);
        var spread = new List<(T, double)>();
        foreach (var (unit, throws) in list)
        {
            var stratum = Pick(room, throws.NextDouble());
            room[stratum] -= size(unit);
            spread.Add((unit, (stratum + throws.NextDouble()) / Strata));
        }

        return spread;
    }

    private static IEnumerable<(T Unit, Random Throws)> Ordered<T>(IEnumerable<T> units, Func<T, int> size, Func<T, Random> dice) =>
        from unit in units
        let throws = dice(unit)
        let order = throws.Next()
        orderby size(unit) descending, order
        select (unit, throws);

    /// <summary>A stratum by chance, in proportion to the room it has left.</summary>
    private static int Pick(double[] room, double share)
    {
        var left = share * room.Sum(r => Math.Max(r, 0));
        for (var i = 0; i < room.Length; i++)
        {
            left -= Math.Max(room[i], 0);
            if (left < 0)
            {
                return i;
            }
        }

        return Array.IndexOf(room, room.Max());
    }
}
