namespace Soliguide.Silo.Storage.Move;

/// <summary>A table that is moved as it stands, row by row.</summary>
/// <param name="Name">The same in both databases.</param>
/// <param name="Key">The columns of its primary key, in their order.</param>
/// <param name="Columns">All columns, in the order in which they are read.</param>
internal sealed record MovedTable(string Name, IReadOnlyList<string> Key, IReadOnlyList<MovedColumn> Columns)
{
    /// <summary>Reads every row in the order of the key; both databases order words by their code points.</summary>
    public string Read => $"SELECT {Names} FROM {Quoted(Name)} ORDER BY {string.Join(", ", Key.Select(Quoted))};";

    /// <summary>Takes rows in, column by column.</summary>
    public string Copy => $"COPY {Quoted(Name)} ({Names}) FROM STDIN (FORMAT BINARY)";

    /// <summary>Where the columns of the key stand in a row.</summary>
    public IReadOnlyList<int> KeyPlaces { get; } = [.. Key.Select(key => Columns.Select(column => column.Name).ToList().IndexOf(key))];

    private string Names => string.Join(", ", Columns.Select(column => Quoted(column.Name)));

    /// <summary>A name that may be a word of SQL.</summary>
    public static string Quoted(string name) => $"\"{name}\"";
}
