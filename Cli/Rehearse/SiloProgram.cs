namespace Soliguide.Cli.Rehearse;

/// <summary>Where the silo's program is on this machine.</summary>
internal static class SiloProgram
{
    private const string Assembly = "Soliguide.Silo.dll";
    private static readonly string Host = OperatingSystem.IsWindows() ? "Soliguide.Silo.exe" : "Soliguide.Silo";

    /// <summary>The program; null where it is not.</summary>
    /// <param name="given">What the operator named: a program, its assembly, or the folder of either; null looks around.</param>
    /// <param name="here">The folder of this program.</param>
    public static FileInfo? Find(FileInfo? given, string here)
    {
        if (given is not null)
        {
            return Directory.Exists(given.FullName) ? In(given.FullName) : given.Exists ? given : null;
        }

        return In(here) ?? InCheckout(new DirectoryInfo(here));
    }

    // A program of its own needs no dotnet beside it, and an assembly is there however the silo was published.
    private static FileInfo? In(string folder) =>
        new[] { Host, Assembly }.Select(name => new FileInfo(Path.Combine(folder, name))).FirstOrDefault(file => file.Exists);

    /// <summary>artifacts/bin/Cli/release beside artifacts/bin/Silo/release; the newest build where this one's kind was not built.</summary>
    private static FileInfo? InCheckout(DirectoryInfo here)
    {
        if (here.Parent?.Parent is not { Name: "bin" } bin || new DirectoryInfo(Path.Combine(bin.FullName, "Silo")) is not { Exists: true } silo)
        {
            return null;
        }

        return In(Path.Combine(silo.FullName, here.Name))
            ?? silo.EnumerateDirectories().Select(build => In(build.FullName)).OfType<FileInfo>().MaxBy(program => program.LastWriteTimeUtc);
    }
}
