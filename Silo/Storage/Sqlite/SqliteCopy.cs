using Dapper;
using Microsoft.Data.Sqlite;

namespace Soliguide.Silo.Storage.Sqlite;

/// <summary>
/// A copy of an embedded database as it was at one instant, made while others write to it. It is written row by row and not page by page: what was erased is not in it.
/// </summary>
/// <param name="States">How many grain states it holds.</param>
/// <param name="NewestAt">When the last of them was written (UTC); null when there is none.</param>
internal sealed record SqliteCopy(long States, DateTimeOffset? NewestAt)
{
    private const UnixFileMode ForItsOwner = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Copies a file to another one, which is whole, checked and on the disk, or not there at all; right after a power cut it may still bear the name of a part.</summary>
    /// <exception cref="InvalidOperationException">There is nothing to copy, something stands where the copy goes, or the copy is not sound.</exception>
    public static SqliteCopy Make(string from, string to)
    {
        if (!File.Exists(from))
        {
            throw new InvalidOperationException($"There is no database {from}.");
        }

        if (File.Exists(to))
        {
            throw new InvalidOperationException($"{to} is there already: name another file.");
        }

        var part = $"{to}.part";
        File.Delete(part);
        try
        {
            var mode = OperatingSystem.IsWindows() ? new FileStreamOptions() : new FileStreamOptions { UnixCreateMode = ForItsOwner };
            (mode.Mode, mode.Access) = (FileMode.CreateNew, FileAccess.ReadWrite);
            using (var file = new FileStream(part, mode))
            {
                using (var connection = Open(from))
                {
                    connection.Execute("VACUUM INTO @part;", new { part });
                }

                file.Flush(flushToDisk: true);
            }

            var copy = Check(part);
            File.Move(part, to);
            return copy;
        }
        catch
        {
            File.Delete(part);
            throw;
        }
    }

    /// <summary>Looks whether a file is sound and one of ours, whatever its age.</summary>
    /// <exception cref="InvalidOperationException">It is damaged, none of ours, or a newer program's.</exception>
    public static SqliteCopy Check(string file)
    {
        using var connection = Open(file);
        if (connection.ExecuteScalar<string>("PRAGMA integrity_check;") is not "ok")
        {
            throw new InvalidOperationException($"{file} is damaged.");
        }

        StoppedFile.Lacks(connection);
        var (states, newest) = connection.QuerySingle<(long, long?)>("SELECT count(*), max(modified_at) FROM grain_state;");
        return new SqliteCopy(states, newest is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null);
    }

    private static SqliteConnection Open(string file)
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = Path.GetFullPath(file), Mode = SqliteOpenMode.ReadWrite, Pooling = false, DefaultTimeout = 0 }.ToString());
        connection.Open();
        return connection;
    }
}
