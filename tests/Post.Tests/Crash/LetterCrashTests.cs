using System.Globalization;
using Soliguide.Silo.Tests.Crash;
using Soliguide.Silo.Tests.Support;
using Soliguide.Tests.Shared.Mail;
using Xunit.Abstractions;

namespace Soliguide.Post.Tests.Crash;

/// <summary>
/// The process killed at random moments while it hands letters to a real Postfix. Short here; with <c>SOLIGUIDE_CRASH=long</c> 25 kills over
/// 20,000 letters.
/// </summary>
[Collection(HouseTests.Name)]
public sealed class LetterCrashTests(ITestOutputHelper output)
{
    private const int Connections = 8;

    private static bool Long => Environment.GetEnvironmentVariable("SOLIGUIDE_CRASH") == "long";

    private static int Kills => Long ? 25 : 4;

    private static int Letters => Long ? 20_000 : 800;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task HandOver_ProcessKilledAtRandomMoments_LosesNothingAndDoublesOnlyWhatNobodyCanTell(bool withLog)
    {
        await using var postfix = await Postfix.Start("virtual_transport = discard\nsmtpd_recipient_restrictions = permit_mynetworks, reject\n");
        var due = await DueLetters.Make(Letters);
        var watcher = new Watcher(due.Folder);
        var dice = new Random(withLog ? 20190611 : 20190613);
        foreach (var moment in Enumerable.Range(0, Kills).Select(_ => dice.Next(Letters * 9 / 10)).Order().ToArray())
        {
            using var silo = due.Start(postfix, withLog, Connections);
            await Until(silo, () => watcher.Look().Handed > moment);
            silo.Kill();
        }

        using (var silo = due.Start(postfix, withLog, Connections))
        {
            await Until(silo, () => watcher.Look() is { Waiting: 0 } now && now.Handed == Letters);
        }

        var accepted = postfix.Accepted();
        var copies = accepted.Count - accepted.Distinct().Count();
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{Letters} letters, {Kills} kills, log {withLog}: {copies} second copies, {watcher.Copies()} counted as possible"));
        Assert.Equal(due.MessageIds.Order(), accepted.Distinct().Order());
        Assert.InRange(copies, 0, withLog ? 0 : Connections * Kills);
        Assert.InRange(copies, 0, watcher.Copies());
        due.Clean();
    }

    private static Task Until(SiloProcess silo, Func<bool> fact) => Waiting.Until(
        () =>
        {
            Assert.Null(silo.LastWords);
            return fact();
        },
        "the silo has come that far",
        Long ? TimeSpan.FromMinutes(30) : null);
}
