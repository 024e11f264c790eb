using System.Text.RegularExpressions;
using Soliguide.Tests.Shared;

namespace Soliguide.Architecture.Tests.Pages;

/// <summary>What README.md and its neighbours claim about the repository.</summary>
public sealed partial class ReadmeTests
{
    public static TheoryData<string> Written =>
    [
        "README.md", "CONTRIBUTING.md", "CHANGELOG.md", "docs/a-summer.md",
        .. Directory.GetFiles(Path.Combine(GeneratedDoc.Root(), "docs", "decisions"), "*.md").Select(f => "docs/decisions/" + Path.GetFileName(f)),
    ];

    [Theory]
    [MemberData(nameof(Written))]
    public void Page_EveryPathItNames_Exists(string page)
    {
        var text = Text(page);
        var links = Link().Matches(text).Select(m => Path.Combine(Path.GetDirectoryName(page)!, m.Groups[1].Value));
        var spoken = Spoken().Matches(text).Select(m => m.Groups[1].Value);
        Assert.DoesNotContain(links.Concat(spoken), p => !Path.Exists(Path.Combine(GeneratedDoc.Root(), p)));
    }

    [Fact]
    public void Path_InALineThatNamesFolders_IsSeen() =>
        Assert.Equal(["docs/grains.md", "Silo/Storage/"], Spoken().Matches("`docs/grains.md`, `Silo/Storage/` and/or `a b`").Select(m => m.Groups[1].Value));

    [Fact]
    public void Commands_OfTheReadme_AreOneThatServesAndTheOneOfContinuousIntegration()
    {
        var commands = Commands();
        Assert.Equal("dotnet run --project Silo", commands[0]);
        Assert.Equal(commands[1], Text(".ci/run").TrimEnd().Split('\n')[^1]);
        Assert.True(File.Exists(Path.Combine(GeneratedDoc.Root(), commands[1])));
    }

    private static string[] Commands() => Block().Match(Text("README.md")).Groups[1].Value.Trim().Split('\n')
        .Select(line => line.Split(" #")[0].TrimEnd())
        .Where(line => line.Length > 0)
        .ToArray();

    private static string Text(string path) => File.ReadAllText(Path.Combine(GeneratedDoc.Root(), path)).ReplaceLineEndings("\n");

    [GeneratedRegex(@"\]\((?!https?:)([^)#]+)[^)]*\)")]
    private static partial Regex Link();

    // A path that is spoken of: begins with a folder or file at the root, of the names that rooms have.
    [GeneratedRegex(@"`((?:Domain|Contracts|Mailing|Grains|Silo|GrpcApi|Cli|bench|tests|docs|\.ci)/[\w./-]*)`")]
    private static partial Regex Spoken();

    [GeneratedRegex("```bash\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
