using System.Data.Common;
using System.Globalization;
using System.Text;

namespace Soliguide.Silo.Storage.Move;

/// <summary>A row as both databases tell it: words, whole numbers (as <see cref="long"/>), octets, or nothing.</summary>
/// <param name="Values">In the order of the table's columns.</param>
internal sealed record MovedRow(IReadOnlyList<object?> Values)
{
    /// <summary>The row that the reader stands at.</summary>
    public static MovedRow Of(DbDataReader reader)
    {
        var values = new object?[reader.FieldCount];
        for (var column = 0; column < values.Length; column++)
        {
            values[column] = reader.GetValue(column) switch
            {
                DBNull => null,
                int number => (long)number,
                var value => value,
            };
        }

        return new MovedRow(values);
    }

    /// <summary>The key in words; keys of ours hold no address and no name.</summary>
    public string KeyOf(MovedTable table) =>
        string.Join('/', table.KeyPlaces.Select(place => Convert.ToString(Values[place], CultureInfo.InvariantCulture)));

    /// <summary>Which of two keys comes first, as the databases order them: numbers by size, words by their code points.</summary>
    public static int CompareKeys(MovedTable table, MovedRow one, MovedRow other) => table.KeyPlaces
        .Select(place => (one.Values[place], other.Values[place]) switch
        {
            (long left, long right) => left.CompareTo(right),
            (string left, string right) when left == right => 0,
            (string left, string right) => Encoding.UTF8.GetBytes(left).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(right)),
            _ => throw new InvalidOperationException($"A key of {table.Name} is neither a number nor a word."),
        })
        .FirstOrDefault(order => order != 0);

    /// <summary>The first column in which the rows differ; null when each value is the same, letter by letter.</summary>
    public static string? Difference(MovedTable table, MovedRow one, MovedRow other)
    {
        for (var column = 0; column < table.Columns.Count; column++)
        {
            var isSame = (one.Values[column], other.Values[column]) switch
            {
                (byte[] left, byte[] right) => left.AsSpan().SequenceEqual(right),
                var (left, right) => Equals(left, right),
            };
            if (!isSame)
            {
                return table.Columns[column].Name;
            }
        }

        return null;
    }
}
