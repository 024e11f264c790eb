using System.Globalization;
using System.Security.Cryptography;
using Soliguide.Domain.Links;

namespace Soliguide.Silo.Post.Links;

/// <summary>
/// Secrets in a file that only the owner reads: one line a key, its id (0 to 31) and its secret in base64, the newest first. Lines that begin
/// with # are remarks.
/// </summary>
internal static class KeyLines
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Reads the keys; where there is no file, makes one with a new key.</summary>
    /// <param name="path">The file.</param>
    /// <param name="remark">What a new file says of itself.</param>
    /// <exception cref="InvalidDataException">A line is no key; the message names the file and the line, never a secret.</exception>
    public static LinkKey[] ReadOrMake(string path, string remark)
    {
        if (!File.Exists(path))
        {
            Make(path, remark);
        }

        return
        [
            .. File.ReadAllLines(path)
                .Select((line, index) => (Text: line.Trim(), Number: index + 1))
                .Where(line => line.Text.Length > 0 && line.Text[0] != '#')
                .Select(line => Read(path, line.Text, line.Number)),
        ];
    }

    private static LinkKey Read(string path, string line, int number)
    {
        var parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        try
        {
            return new LinkKey(int.Parse(parts[0], CultureInfo.InvariantCulture), Convert.FromBase64String(parts[1]));
        }
        catch (Exception e) when (e is FormatException or ArgumentException or OverflowException or IndexOutOfRangeException)
        {
            throw new InvalidDataException($"{path}, line {number}: write an id from 0 to 31, a blank, and at least 32 bytes in base64.", e);
        }
    }

    private static void Make(string path, string remark)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        // Whole or absent: a torn key would make everything signed with it a forgery.
        var draft = $"{path}.{Guid.NewGuid():N}.tmp";
        using (var stream = new FileStream(draft, options))
        {
            using var writer = new StreamWriter(stream, leaveOpen: true);
            writer.Write($"# {remark}\n0 {Convert.ToBase64String(RandomNumberGenerator.GetBytes(LinkKey.ShortestSecret))}\n");
            writer.Flush();
            stream.Flush(flushToDisk: true);
        }

        File.Move(draft, path, overwrite: false);
    }
}
