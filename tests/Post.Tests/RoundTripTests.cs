using MimeKit;
using Soliguide.Contracts.Campaigns;
using Soliguide.Contracts.Places;
using Soliguide.Contracts.Proposals;
using Soliguide.Post.Tests.Support;
using Soliguide.Silo.Tests.Support;

namespace Soliguide.Post.Tests;

/// <summary>Letters out through a real Postfix into mailboxes of a real Dovecot, and what people and their programs send back.</summary>
[Collection(HouseTests.Name)]
public sealed class RoundTripTests : IAsyncLifetime
{
    private Circuit circuit = null!;

    private Sender Sender => circuit.Sender;

    public async Task InitializeAsync() => circuit = await Circuit.Start(["anna"]);

    public async Task DisposeAsync() => await circuit.DisposeAsync();

    [Fact]
    public async Task Reply_ByMail_IsProposedAcceptedAndPublic()
    {
        await Sender.Ask("anna");
        Assert.Equal(1, await Sender.Send());
        using var letter = await MimeMessage.LoadAsync(new MemoryStream((await circuit.Arrived("anna"))[0]));
        using var reply = new MimeMessage { Subject = $"Re: {letter.Subject}", InReplyTo = letter.MessageId, Body = new TextPart("plain") { Text = "Bonjour,\nNous serons fermés du 5 au 25 août 2019 inclus.\nAnna" } };
        reply.From.Add(MailboxAddress.Parse("anna@example.org"));
        reply.To.AddRange(letter.ReplyTo);
        await circuit.Post(reply);

        var proposal = await Proposed();
        Assert.Empty((await Sender.House.Grains.GetGrain<IProposalGrain>(proposal.Id).Accept("nadia")).Problems);

        Assert.Equal(PlaceStage.Answered, (await Sender.House.Update("fr-75-1", Sender.Plan.Id)).Stage);
        Assert.Contains("2019-08-25", (await Sender.House.Place("fr-75-1").Read())!.Card!.Json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Letter_ToSomebodyAway_BringsAHintAndNoAnswer()
    {
        // The headers of lists silence vacation scripts; a mail program of an office is not so polite.
        await circuit.Dovecot.Script("anna", """
            require ["vacation", "editheader"];
            deleteheader "List-Unsubscribe";
            deleteheader "List-Unsubscribe-Post";
            vacation :subject "Absence du bureau" "Bonjour, je suis absente du 1er au 25 août 2019.";
            """);
        await Sender.Ask("anna");
        Assert.Equal(1, await Sender.Send());

        var anna = Sender.House.Person(Summer.PersonOf("anna"));
        await Waiting.Until(async () => (await anna.Health()).Absence is not null, "the absence was read");
        Assert.Equal(new DateOnly(2019, 8, 25), (await anna.Health()).Absence!.To);
        Assert.Equal(PlaceStage.Asked, (await Sender.House.Update("fr-75-1", Sender.Plan.Id)).Stage);
        Assert.Empty((await Sender.House.Grains.GetGrain<IReadingListGrain>(0).Open(null, null, null, 10)).Lines);
    }

    [Fact]
    public async Task Letters_OfAWholeSeason_ArriveWithSignaturesThatHold()
    {
        await Sender.Ask("anna");
        Assert.Equal(1, await Sender.Send());
        await circuit.Arrived("anna", 1);
        foreach (var (phase, letters) in ((CampaignPhase, int)[])[(CampaignPhase.Remind, 2), (CampaignPhase.LastAsk, 3)])
        {
            Sender.House.Clock.Advance(TimeSpan.FromDays(7));
            await Sender.House.Open(Sender.Plan, phase);
            Assert.Equal(1, await Sender.Send());
            await circuit.Arrived("anna", letters);
        }

        var arrived = await circuit.Arrived("anna", 3);
        foreach (var letter in arrived)
        {
            Assert.Equal($"pass {Sender.Key.RecordName}.", await Signatures.Verify(letter, Sender.Key));

            // One click takes nobody off whose mail was not signed together with the way off (RFC 8058).
            using var read = await MimeMessage.LoadAsync(new MemoryStream(letter));
            var signed = read.Headers[HeaderId.DkimSignature]!.Split("h=")[1].Split(';')[0].ToLowerInvariant();
            Assert.Contains("list-unsubscribe:list-unsubscribe-post", string.Concat(signed.Where(c => !char.IsWhiteSpace(c))), StringComparison.Ordinal);
        }

        Assert.Equal(3, arrived.Select(l => System.Text.Encoding.Latin1.GetString(l).Split("Message-Id: ", StringSplitOptions.None)[1].Split('\r', '\n')[0]).Distinct().Count());
    }

    private async Task<ProposalView> Proposed()
    {
        var list = Sender.House.Grains.GetGrain<IReadingListGrain>(0);
        await Waiting.Until(async () => (await list.Open(null, null, null, 10)).Lines.Length == 1, "the reply was read");
        var line = (await list.Open(null, null, null, 10)).Lines[0];
        return (await Sender.House.Grains.GetGrain<IProposalGrain>(line.Id).Read())!;
    }
}
