namespace Soliguide.Tests.Shared;

/// <summary>
/// A page of docs/ that code writes. The test fails when the page no longer says what the code does; with
/// <c>SOLIGUIDE_ACCEPT_DOCS=1</c> in the environment it writes the page instead, for somebody to read and commit.
/// </summary>
public static class GeneratedDoc
{
    private const string Accept = "SOLIGUIDE_ACCEPT_DOCS";

    /// <summary>Compares a page with what the code says now, or writes it.</summary>
    /// <param name="path">From the root of the repository, such as <c>docs/states.md</c>.</param>
    /// <param name="expected">The whole page; line ends do not matter.</param>
    public static void Check(string path, string expected)
    {
        var file = Path.Combine(Root(), path);
        var wanted = Lines(expected);
        if (Environment.GetEnvironmentVariable(Accept) == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, wanted);
            return;
        }

        var found = File.Exists(file) ? Lines(File.ReadAllText(file)) : "";
        if (found != wanted)
        {
            Assert.Fail($"{path} no longer says what the code does. {FirstDifference(found, wanted)} "
                + $"If the change is meant, run the test with {Accept}=1, read the page and commit it.");
        }
    }

    /// <summary>The root of the repository: the nearest folder above the tests that holds the solution.</summary>
    public static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Soliguide.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("No folder above the tests holds Soliguide.sln.");
    }

    private static string Lines(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";

    private static string FirstDifference(string found, string wanted)
    {
        var old = found.Split('\n');
        var now = wanted.Split('\n');
        var at = 0;
        while (at < old.Length && at < now.Length && old[at] == now[at])
        {
            at++;
        }

        return $"Line {at + 1} says '{old.ElementAtOrDefault(at)}', the code says '{now.ElementAtOrDefault(at)}'.";
    }
}
