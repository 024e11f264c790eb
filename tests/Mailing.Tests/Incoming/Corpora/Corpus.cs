using Xunit.Abstractions;

namespace Soliguide.Mailing.Tests.Incoming.Corpora;

/// <summary>Open corpora that lie beside the project and are no part of it. Without them a check says so and passes.</summary>
internal static class Corpus
{
    /// <summary>The folder of a corpus; null, and a line in the output, when it is not here.</summary>
    public static string? Find(string name, ITestOutputHelper output)
    {
        var folder = Roots().Select(root => Path.Combine(root, "data", "mail", name)).FirstOrDefault(Directory.Exists);
        if (folder is null)
        {
            output.WriteLine($"The corpus {name} is not here: nothing was checked. Put it into ../shared/data/mail or set SOLIGUIDE_SHARED.");
        }

        return folder;
    }

    private static IEnumerable<string> Roots()
    {
        if (Environment.GetEnvironmentVariable("SOLIGUIDE_SHARED") is { Length: > 0 } named)
        {
            yield return named;
        }

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Soliguide.sln")) && folder.Parent is { } parent)
            {
                yield return Path.Combine(parent.FullName, "shared");
            }
        }
    }
}
