using System.Globalization;
using System.Security.Cryptography;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Soliguide.Silo.Storage.Sqlite;

/// <summary>Puts a copy back in the place of what a stopped silo had; that is set aside and not lost.</summary>
internal static class SqliteRestore
{
    private static readonly string[] Beside = ["-wal", "-shm"];

    /// <summary>
    /// Puts it back. The feed becomes another one, so that copies and kiosks read it from its beginning: what they have may be newer than what is put back.
    /// The schedule is taken away and made anew by the silo.
    /// </summary>
    /// <param name="copy">As <see cref="SqliteCopy"/> made it, or any file of ours that nobody has open.</param>
    /// <param name="storage">Where it goes.</param>
    /// <param name="now">Names what is set aside.</param>
    /// <returns>What was put back, and where that is which was there before; null when nothing was.</returns>
    /// <exception cref="InvalidOperationException">A silo runs there, or the copy cannot be used.</exception>
    public static (SqliteCopy Back, string? Aside) Run(string copy, StorageOptions storage, DateTimeOffset now)
    {
        Directory.CreateDirectory(storage.Folder);
        var part = $"{storage.GrainFile}.back";
        File.Delete(part);
        SqliteCopy back;
        string? aside = null;
        using (var stopped = File.Exists(storage.GrainFile) ? StoppedFile.Open(storage.GrainFile) : null)
        {
            back = SqliteCopy.Make(copy, part);
            RenameFeed(part);
            if (stopped is not null)
            {
                WriteLog(stopped);

                // Out of the way before anybody else may open it.
                aside = $"{storage.GrainFile}.{now.ToUniversalTime().ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture)}";
                File.Move(storage.GrainFile, aside);
            }
        }

        Remove(storage.GrainFile, Beside);
        Remove(storage.QuartzFile, ["", .. Beside]);
        File.Move(part, storage.GrainFile);
        return (back, aside);
    }

    /// <summary>Writes the log of a file into it, so that the file is all there is.</summary>
    /// <exception cref="InvalidOperationException">That cannot be; nothing was changed.</exception>
    private static void WriteLog(SqliteConnection stopped)
    {
        stopped.Execute("PRAGMA query_only = OFF;");
        if (stopped.QuerySingle<(long Busy, long Log, long Done)>("PRAGMA wal_checkpoint(TRUNCATE);").Busy != 0)
        {
            throw new InvalidOperationException($"The log of {stopped.DataSource} cannot be written into it: is the disk full? Nothing was changed.");
        }
    }

    private static void RenameFeed(string file)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        connection.Open();
        connection.Execute("UPDATE feed_epoch SET epoch = @epoch;", new { epoch = RandomNumberGenerator.GetHexString(16, lowercase: true) });
    }

    private static void Remove(string file, string[] endings)
    {
        foreach (var ending in endings)
        {
            File.Delete(file + ending);
        }
    }
}
