using System.Globalization;
using Soliguide.Domain.Campaigns;
using Soliguide.Domain.Json;
using Soliguide.Domain.Places.Updates;
using Soliguide.Mailing.Letters;
using Soliguide.Post.Tests.Support;
using Soliguide.Silo.Post.Pacing;
using Soliguide.Silo.Tests.Crash;
using Soliguide.Silo.Tests.Support;
using Soliguide.Tests.Shared.Mail;

namespace Soliguide.Post.Tests.Crash;

/// <summary>A live data folder with letters that are due, one each to so many mailboxes.</summary>
internal sealed record DueLetters(string Folder, IReadOnlyList<string> MessageIds)
{
    public static async Task<DueLetters> Make(int letters)
    {
        var folder = House.NewFolder();
        var now = TimeProvider.System.GetUtcNow();
        var summer = Summer.In("fr-75");
        var shift = DateOnly.FromDateTime(now.UtcDateTime).AddDays(-1).DayNumber - summer.Phases.Ask!.Value.Day.DayNumber;
        var plan = summer.CloneAs("power-cut", "Coupure", shift);
        plan = plan with { Default = plan.Default with { Dates = plan.PublicPeriod } };
        var ask = plan.StartOf(plan.Territories[0].Territory, Phase.Ask)!.Value;
        var live = Directory.CreateDirectory(Path.Combine(folder, "live")).FullName;
        await using var house = await House.Start(ask.AddHours(-1), live);
        var names = Enumerable.Range(1, letters).Select(i => string.Create(CultureInfo.InvariantCulture, $"p{i}")).ToArray();
        foreach (var some in names.Select((name, i) => Summer.Place($"fr-75-{i + 1}", name)).Chunk(1000))
        {
            await house.Put(some);
        }

        await house.Launch(plan);
        await house.Open(plan, Contracts.Campaigns.CampaignPhase.Ask);
        return new DueLetters(
            folder, [.. names.Select(n => LetterIds.MessageId(plan.Id, Summer.PersonOf(n), LetterKind.Ask, Sender.Domain))]);
    }

    /// <summary>Starts a silo of its own over the folder that hands the letters to a relay.</summary>
    public SiloProcess Start(Postfix postfix, bool withLog, int connections)
    {
        var pace = Path.Combine(Folder, "pace.json");
        var book = PaceBook.BuiltIn();
        File.WriteAllText(pace, DomainJson.Write(book with
        {
            Operators = [],
            Other = book.Other with { Connections = connections, PerConnection = 100, PerHour = int.MaxValue },
        }));
        return SiloProcess.Start(
            Folder,
            [
                "Post:Transport=Relay",
                "Post:SendRealMail=true",
                $"Post:SenderAddress=mise-a-jour@{Sender.Domain}",
                $"Post:ReplyDomain=retours.{Sender.Domain}",
                $"Post:PublicUrl=https://guide.{Sender.Domain}",
                $"Post:PaceFile={pace}",

                // Nobody answers there: who takes the mail of example.org is not asked of the world.
                "Post:NameServer=127.0.0.1:9",
                "Post:HandOverWithin=00:00:04",
                "Campaigns:LetterLease=00:00:09",
                $"Relay:Port={postfix.Port.ToString(CultureInfo.InvariantCulture)}",
                .. withLog ? [$"Relay:LogFile={postfix.LogFile}"] : Array.Empty<string>(),
            ]);
    }

    public void Clean() => Directory.Delete(Folder, recursive: true);
}
