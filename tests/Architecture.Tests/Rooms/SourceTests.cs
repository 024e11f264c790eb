using System.Text.RegularExpressions;
using Soliguide.Tests.Shared;

namespace Soliguide.Architecture.Tests.Rooms;

/// <summary>What no file of the repository may hold.</summary>
public sealed partial class SourceTests
{
    private static readonly string[] Skipped = [".git", "artifacts", "data", "node_modules", "gen", "bin", "obj", "TestResults", "StrykerOutput"];
    private static readonly string[] Binary = [".png", ".db", ".ico", ".woff2"];

    [Fact]
    public void ProjectFiles_All_TakeVersionsFromDirectoryPackagesProps() =>
        Assert.All(
            Files().Where(f => f.EndsWith(".csproj", StringComparison.Ordinal)),
            f => Assert.Empty(ProjectFile.Read(f).Versions));

    [Fact]
    public void Files_All_NameNoFolderOfSomebodysMachine() =>
        Assert.Empty(Texts().Where(f => MachinePath().IsMatch(f.Text)).Select(f => f.Path));

    [Theory]
    [InlineData("tests/tools")]
    [InlineData("Kiosk")]
    public void LockFile_OfNode_NamesThePublicRegistryAlone(string folder)
    {
        var text = File.ReadAllText(Path.Combine(GeneratedDoc.Root(), folder, "package-lock.json"));
        Assert.DoesNotContain(Resolved().Matches(text), m => m.Groups["host"].Value != "registry.npmjs.org");
    }

    [Fact]
    public void Files_All_ChooseNoPackageSource() =>
        Assert.DoesNotContain(Files(), f => Path.GetFileName(f).ToUpperInvariant() is "NUGET.CONFIG" or ".NPMRC");

    [Fact]
    public void Sql_OfTheSilo_StandsInItsStorageRoom() =>
        Assert.Empty(Texts()
            .Where(f => f.Path.StartsWith("Silo" + Path.DirectorySeparatorChar, StringComparison.Ordinal)
                && !f.Path.StartsWith(Path.Combine("Silo", "Storage"), StringComparison.Ordinal)
                && f.Text.Contains("using Dapper;", StringComparison.Ordinal))
            .Select(f => f.Path));

    [Theory]
    [InlineData("see /ho" + "me/ada/guide", true)]
    [InlineData("cd /ro" + "ot/x", true)]
    [InlineData("open C:\\Us" + "ers\\ada", true)]
    [InlineData("GET /v1/places/fr-75-1", false)]
    [InlineData("docs/home/page", false)]
    public void MachinePath_InALine_IsSeen(string line, bool seen) => Assert.Equal(seen, MachinePath().IsMatch(line));

    [GeneratedRegex(@"(?<![\w.])(/home/|/root/|/Users/|/work/|/tmp/|[A-Za-z]:\\Users\\)")]
    private static partial Regex MachinePath();

    [GeneratedRegex("\"resolved\": \"https?://(?<host>[^/\"]+)")]
    private static partial Regex Resolved();

    private static IEnumerable<(string Path, string Text)> Texts() => Files()
        .Where(f => !Binary.Contains(Path.GetExtension(f)) && Path.GetFileName(f) != "SourceTests.cs")
        .Select(f => (Path.GetRelativePath(GeneratedDoc.Root(), f), File.ReadAllText(f)));

    private static IEnumerable<string> Files() => Below(GeneratedDoc.Root());

    private static IEnumerable<string> Below(string folder) => Directory.GetFiles(folder)
        .Where(f => Path.GetFileName(f) != ".git")
        .Concat(Directory.GetDirectories(folder).Where(d => !Skipped.Contains(Path.GetFileName(d))).SelectMany(Below));
}
