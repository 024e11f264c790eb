using NpgsqlTypes;

namespace Soliguide.Silo.Storage.Move;

/// <summary>A column of a table that is moved.</summary>
/// <param name="Name">The same in both databases.</param>
/// <param name="Type">What PostgreSQL keeps it as: text, integer, bigint or bytea.</param>
internal sealed record MovedColumn(string Name, NpgsqlDbType Type)
{
    /// <summary>The type by the name that PostgreSQL gives it.</summary>
    /// <exception cref="InvalidOperationException">A type that no table of ours has had so far.</exception>
    public static NpgsqlDbType TypeOf(string table, string column, string type) => type switch
    {
        "text" => NpgsqlDbType.Text,
        "integer" => NpgsqlDbType.Integer,
        "bigint" => NpgsqlDbType.Bigint,
        "bytea" => NpgsqlDbType.Bytea,
        _ => throw new InvalidOperationException($"{table}.{column} is of the type {type}, which cannot be moved."),
    };

    /// <summary>Whether a value of the embedded database, which takes anything anywhere, is one of this column.</summary>
    public bool Takes(object? value) => (value, Type) switch
    {
        (null, _) => true,
        (string text, NpgsqlDbType.Text) => !text.Contains('\0', StringComparison.Ordinal) && !Unkept.IsIn(text),
        (long number, NpgsqlDbType.Integer) => number is >= int.MinValue and <= int.MaxValue,
        (long, NpgsqlDbType.Bigint) => true,
        (byte[], NpgsqlDbType.Bytea) => true,
        _ => false,
    };
}
