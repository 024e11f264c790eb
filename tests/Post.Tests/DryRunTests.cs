using System.Net;
using System.Net.Sockets;
using MimeKit;
using Soliguide.Contracts;
using Soliguide.Domain.Campaigns;
using Soliguide.Post.Tests.Support;
using Soliguide.Silo.Tests.Support;

namespace Soliguide.Post.Tests;

/// <summary>What must not open a connection: everything until somebody has set it so and launched a campaign.</summary>
[Collection(HouseTests.Name)]
public sealed class DryRunTests : IDisposable
{
    private readonly TcpListener server = new(IPAddress.Loopback, 0);

    public DryRunTests() => server.Start();

    public void Dispose() => server.Dispose();

    [Fact]
    public async Task HandOverDue_InADryRun_DoesEverythingButTheSocket()
    {
        await using var sender = await Sender.Start(Port, [("Post:SendRealMail", "false")], pace: book => book with { Other = book.Other with { PerHour = 2 } });
        await sender.Ask("anna", "zoe", "paul");

        Assert.Equal(2, await sender.Send());

        Assert.False(server.Pending());
        Assert.Equal(new Dictionary<string, int> { ["handed"] = 2, ["due"] = 1 }, await sender.States());
        var board = await sender.Board();
        Assert.Equal((false, "Relay", true), (board.Real, board.Way, board.WithSignature));
        var files = Directory.GetFiles(sender.House.Folder, "*.eml", SearchOption.AllDirectories);
        Assert.Equal(2, files.Length);
        foreach (var letter in await Task.WhenAll(files.Select(f => File.ReadAllBytesAsync(f))))
        {
            using var read = await MimeMessage.LoadAsync(new MemoryStream(letter));
            Assert.EndsWith($"@retours.{Sender.Domain}", read.ReplyTo.Mailboxes.Single().Address, StringComparison.Ordinal);
            Assert.Equal($"pass {sender.Key.RecordName}.", await Signatures.Verify(letter, sender.Key));
        }
    }

    [Fact]
    public async Task HandOverDue_CampaignThatNobodyLaunched_WritesToNobody()
    {
        await using var sender = await Sender.Start(Port);
        await sender.House.Put([Summer.Place("fr-75-1", "anna")]);
        await sender.House.Campaign(sender.Plan.Id).Create(new PlanDocument(PlanJson.Write(sender.Plan)), "test", sender.Plan.Id);
        sender.House.Clock.SetUtcNow(sender.Plan.StartOf(sender.Plan.Territories[0].Territory, Phase.Ask)!.Value.AddDays(2));

        await sender.House.Campaign(sender.Plan.Id).Poke();
        Assert.Equal(0, await sender.Send());

        Assert.False(server.Pending());
        Assert.Empty(await sender.States());
    }

    private int Port => ((IPEndPoint)server.LocalEndpoint).Port;
}
