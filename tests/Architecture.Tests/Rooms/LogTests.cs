using System.Text.RegularExpressions;
using Soliguide.Tests.Shared;

namespace Soliguide.Architecture.Tests.Rooms;

/// <summary>
/// What the log may name: ids, counts, kinds and codes. A statement that wants to name more adds it here, and is looked at: no address, no name, no word that somebody
/// wrote, no token.
/// </summary>
public sealed partial class LogTests
{
    // Person and Place are keys, Hash is the name of a stored mail, Fault is FaultText's; Exception is a type.
    private static readonly string[] Known =
    [
        "Attempts", "Campaign", "Cards", "Check", "Code", "Different", "Door", "Doubtful", "Exception", "Fault", "Grains", "Hash", "Kind", "LeftOver", "Mails", "Method", "Missing",
        "Operator", "Page", "Person", "Phase", "Place", "Places", "Position", "Reason", "Removed", "Rest", "Rule", "Settled", "Shard", "State", "Table", "Version", "Wait", "What",
        "Whole", "Work", "Writes",
    ];

    [Fact]
    public void Statements_OfTheLog_NameNothingOfAnybody()
    {
        var named = Sources().SelectMany(source => Statement().Matches(source.Text)).SelectMany(statement => Placeholder().Matches(statement.Value)).Select(name => name.Groups[1].Value).ToHashSet();

        Assert.True(named.Count > 30, string.Join(' ', named.Order(StringComparer.Ordinal)));
        Assert.Empty(named.Except(Known));
    }

    [Fact]
    public void Statements_OfTheLog_AreDeclaredSoThatTheyAreSeen() => Assert.Empty(Sources().Where(source => Loose().IsMatch(source.Text)).Select(source => source.Path));

    [Theory]
    [InlineData("log.LogWarning(\"{Mail}\", mail);", true)]
    [InlineData("Log.NotDone(log, hash);", false)]
    public void Loose_Statement_IsSeen(string line, bool seen) => Assert.Equal(seen, Loose().IsMatch(line));

    private static IEnumerable<(string Path, string Text)> Sources() =>
        from room in (string[])["Domain", "Contracts", "Mailing", "Grains", "GrpcApi", "Silo"]
        from file in Directory.EnumerateFiles(Path.Combine(GeneratedDoc.Root(), room), "*.cs", SearchOption.AllDirectories)
        where !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
        select (Path.GetRelativePath(GeneratedDoc.Root(), file), File.ReadAllText(file));

    [GeneratedRegex(@"\[LoggerMessage\(.*?\)\]", RegexOptions.Singleline)]
    private static partial Regex Statement();

    [GeneratedRegex(@"\{(\w+)")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\.Log(Trace|Debug|Information|Warning|Error|Critical)\(")]
    private static partial Regex Loose();
}
