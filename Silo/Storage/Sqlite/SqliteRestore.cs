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
        using (File.Exists(storage.GrainFile) ? StoppedFile.Open(storage.GrainFile) : null)
        {
            back = SqliteCopy.Make(copy, part);
            RenameFeed(part);
        }

        if (File.Exists(storage.GrainFile))
        {
            // Whoever had it open for itself and closed it has written its log into it.
            aside = $"{storage.GrainFile}.{now.ToUniversalTime().ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture)}";
            File.Move(storage.GrainFile, aside);
        }

        Remove(storage.GrainFile, Beside);
        Remove(storage.QuartzFile, ["", .. Beside]);
        File.Move(part, storage.GrainFile);
        return (back, aside);
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
