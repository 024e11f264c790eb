using System.Text;

namespace Soliguide.Silo.Tests.Support;

/// <summary>Looks through every byte of a folder, databases and their logs included.</summary>
internal static class Grep
{
    /// <summary>The files that hold a text, in any case, or bear it as their name.</summary>
    public static IReadOnlyList<string> In(string folder, string text) =>
    [
        .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file => file.Contains(text, StringComparison.OrdinalIgnoreCase) || Holds(file, text))
            .Select(file => Path.GetRelativePath(folder, file))
            .Order(StringComparer.Ordinal),
    ];

    private static bool Holds(string file, string text)
    {
        try
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            return Encoding.Latin1.GetString(bytes.ToArray()).Contains(text, StringComparison.OrdinalIgnoreCase);
        }
        catch (FileNotFoundException)
        {
            // A journal of the scheduler's, which comes and goes: what is gone holds nothing.
            return false;
        }
    }
}
