using System.Data.Common;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Soliguide.Silo.Storage.Sqlite;

/// <summary>
/// The embedded database: one file, write-ahead log, every commit forced to the disk. Made and brought up to date when it
/// is first used; several processes that start at once wait for each other.
/// </summary>
internal sealed class SqliteDatabase : IDatabase
{
    /// <summary>SQLite counts the memory that it uses behind a lock of the whole process, and nobody here asks how much that is: before its first use it can be told not to. A refusal costs speed alone.</summary>
    static SqliteDatabase()
    {
        Batteries_V2.Init();
        _ = raw.sqlite3_config(raw.SQLITE_CONFIG_MEMSTATUS, 0);
    }

    /// <summary>Opens or makes the file and runs the scripts it lacks.</summary>
    /// <param name="options">Where it lies.</param>
    /// <param name="beside">Whether it belongs to a silo that may be running: then nothing is changed or made, and a file that lacks scripts is refused.</param>
    /// <exception cref="InvalidOperationException">This program cannot work with that file; the message says why and what to do.</exception>
    public SqliteDatabase(StorageOptions options, bool beside = false)
    {
        options.Validate();
        ConnectionString = ConnectionStringOf(options.GrainFile);
        if (beside)
        {
            SqliteScripts.Check(options.GrainFile, SqliteScripts.BuiltIn());
            return;
        }

        Directory.CreateDirectory(options.Folder);
        SqliteScripts.Run(ConnectionString, SqliteScripts.BuiltIn());
    }

    /// <inheritdoc />
    /// <remarks>Orleans knows SQLite by this name alone and takes Microsoft.Data.Sqlite for it.</remarks>
    public string Invariant => "System.Data.SQLite";

    /// <inheritdoc />
    public string ConnectionString { get; }

    /// <summary>
    /// How every connection to a file is opened. The time-out (seconds) covers a writer that waits for another: without group
    /// commit, hundreds of grains may stand in line.
    /// </summary>
    public static string ConnectionStringOf(string file) =>
        new SqliteConnectionStringBuilder { DataSource = Path.GetFullPath(file), DefaultTimeout = 30, Pooling = true }.ToString();

    /// <inheritdoc />
    public async ValueTask<DbConnection> OpenAsync(CancellationToken stop = default)
    {
        var connection = new SqliteConnection(ConnectionString);
        await connection.OpenAsync(stop);
        return connection;
    }

    /// <inheritdoc />
    /// <remarks>There is one writer.</remarks>
    public void TakeTurn(DbConnection connection, DbTransaction transaction)
    {
    }
}
