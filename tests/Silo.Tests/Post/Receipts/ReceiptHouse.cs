using MimeKit;
using Soliguide.Contracts.Campaigns;
using Soliguide.Contracts.Proposals;
using Soliguide.Domain.Campaigns;
using Soliguide.Silo.Tests.Post.Inbox;
using Soliguide.Silo.Tests.Support;

namespace Soliguide.Silo.Tests.Post.Receipts;

/// <summary>A house whose first letters have left, with replies that come in and receipts that leave as files.</summary>
internal sealed class ReceiptHouse : IAsyncDisposable
{
    private int mails;

    private ReceiptHouse(House house)
    {
        House = house;
    }

    public House House { get; }

    public CampaignPlan Plan { get; } = Summer.In("fr-75");

    public static async Task<ReceiptHouse> Start(params (string Key, string Value)[] settings)
    {
        var receipts = new ReceiptHouse(await House.Start(Summer.Eve, settings: [("Post:ReplyDomain", "retours.example.org"), .. settings]));
        var house = receipts.House;
        await house.Put([Summer.Place("fr-75-1", "anna"), Summer.Place("fr-75-2", "zoe")]);
        await house.Launch(receipts.Plan);
        await house.Open(receipts.Plan, CampaignPhase.Ask);
        Assert.Equal(2, await house.Post.HandOverDue(CancellationToken.None));
        return receipts;
    }

    public string Token(string person) => Incoming.Token(House, Plan.Id, person);

    /// <summary>A reply of its own, as it comes in.</summary>
    public Task Reply(string person, string text, string more = "") => Arrive(Incoming.Reply(Token(person), $"{person}@example.org", text, more));

    public Task Arrive(string mail) => Incoming.Arrive(
        House, mail.Replace("reponse-1@", $"reponse-{++mails}@", StringComparison.Ordinal).Replace("Fri, 14 Jun 2019 09:12:00 +0200", House.Clock.GetUtcNow().ToString("r"), StringComparison.Ordinal));

    /// <summary>Accepts everything that waits to be read.</summary>
    public async Task AcceptAll()
    {
        foreach (var line in (await House.Grains.GetGrain<IReadingListGrain>(0).List(new ReadingQuery(10))).Lines)
        {
            Assert.Empty((await House.Grains.GetGrain<IProposalGrain>(line.Id).Accept("nadia")).Problems);
        }
    }

    public Task<int> Send() => House.Post.HandOverDue(CancellationToken.None).WaitAsync(Waiting.Longest);

    /// <summary>The receipts that have left, oldest first.</summary>
    public MimeMessage[] Sent()
    {
        var folder = Path.Combine(House.Folder, "letters", Plan.Id, "receipt");
        return Directory.Exists(folder)
            ? [.. new DirectoryInfo(folder).GetFiles("*.eml").OrderBy(file => file.LastWriteTimeUtc).Select(file => MimeMessage.Load(file.FullName))]
            : [];
    }

    public ValueTask DisposeAsync() => House.DisposeAsync();
}
