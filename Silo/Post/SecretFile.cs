namespace Soliguide.Silo.Post;

/// <summary>A file with a secret: its owner reads it and nobody else.</summary>
internal static class SecretFile
{
    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    /// <summary>Refuses a file that others may read.</summary>
    /// <exception cref="InvalidDataException">It is missing or open to others; the message says what to do.</exception>
    public static void Check(string file)
    {
        if (!File.Exists(file))
        {
            throw new InvalidDataException($"{file}: there is no such file.");
        }

        if (IsOpen(file))
        {
            throw new InvalidDataException($"{file}: others may read this secret; chmod 600 it.");
        }
    }

    /// <summary>Whether others than its owner may do anything with a file that is there.</summary>
    public static bool IsOpen(string file) => !OperatingSystem.IsWindows() && (File.GetUnixFileMode(file) & Others) != 0;
}
