using MailKit.Net.Smtp;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using Soliguide.Contracts.Persons;
using Soliguide.Contracts.Places;
using Soliguide.Contracts.Proposals;
using Soliguide.Post.Tests.Support;
using Soliguide.Silo.Post.Inbox;
using Soliguide.Silo.Tests.Support;
using Soliguide.Tests.Shared.Mail;

namespace Soliguide.Post.Tests;

/// <summary>Letters out through a real Postfix into mailboxes of a real Dovecot, and what comes back by the same way and IMAP.</summary>
[Collection(HouseTests.Name)]
public sealed class RoundTripTests : IAsyncLifetime
{
    private Dovecot dovecot = null!;
    private readonly string aliases = Directory.CreateTempSubdirectory("soliguide-aliases-").FullName;
    private Postfix postfix = null!;
    private Sender sender = null!;

    public async Task InitializeAsync()
    {
        dovecot = Dovecot.OnFreePorts();
        await File.WriteAllTextAsync(Path.Combine(aliases, "returns"), $"/^[rb]-.*@retours\\.{Sender.Domain.Replace(".", "\\.", StringComparison.Ordinal)}$/ reponses@example.org\n");
        await Tool.Run("chmod", ["755", aliases]);
        postfix = await Postfix.Start($"""
            virtual_mailbox_domains = example.org, retours.{Sender.Domain}
            virtual_transport = lmtp:inet:127.0.0.1:{dovecot.LmtpPort}
            virtual_alias_maps = regexp:{aliases}/returns

            """);
        await dovecot.Start(["anna", "reponses"], postfix.Port);
        sender = await Sender.Start(
            postfix.Port,
            [
                ("Imap:Host", "127.0.0.1"),
                ("Imap:Port", dovecot.ImapPort.ToString(System.Globalization.CultureInfo.InvariantCulture)),
                ("Imap:Security", "None"),
                ("Imap:User", "reponses"),
                ("Imap:Password", Dovecot.Password),
            ],
            services => services.AddHostedService<MailRound>());
    }

    public async Task DisposeAsync()
    {
        await sender.DisposeAsync();
        await dovecot.DisposeAsync();
        await postfix.DisposeAsync();
        Directory.Delete(aliases, recursive: true);
    }

    [Fact]
    public async Task Reply_ByMail_IsProposedAcceptedAndPublic()
    {
        await sender.Ask("anna");
        Assert.Equal(1, await sender.Send());
        using var letter = await MimeMessage.LoadAsync(new MemoryStream(await File.ReadAllBytesAsync(await Only("anna"))));
        using var reply = new MimeMessage { Subject = $"Re: {letter.Subject}", InReplyTo = letter.MessageId, Body = new TextPart("plain") { Text = "Bonjour,\nNous serons fermés du 5 au 25 août 2019 inclus.\nAnna" } };
        reply.From.Add(MailboxAddress.Parse("anna@example.org"));
        reply.To.AddRange(letter.ReplyTo);
        using (var smtp = new SmtpClient())
        {
            await smtp.ConnectAsync("127.0.0.1", postfix.Port, MailKit.Security.SecureSocketOptions.None);
            await smtp.SendAsync(reply);
            await smtp.DisconnectAsync(quit: true);
        }

        var proposal = await Proposed();
        Assert.Empty((await sender.House.Grains.GetGrain<IProposalGrain>(proposal.Id).Accept("nadia")).Problems);

        Assert.Equal(PlaceStage.Answered, (await sender.House.Update("fr-75-1", sender.Plan.Id)).Stage);
        Assert.Contains("2019-08-25", (await sender.House.Place("fr-75-1").Read())!.Card!.Json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Letter_ToAMailboxThatIsNotThere_ComesBackAndGoesToTheCallDesk()
    {
        await sender.Ask("nobody");
        Assert.Equal(1, await sender.Send());

        await Waiting.Until(
            async () => (await sender.House.Update("fr-75-1", sender.Plan.Id)).Stage == PlaceStage.Called, "the bounce was read");
        Assert.Equal(MailboxState.Dead, (await sender.House.Person(Summer.PersonOf("nobody")).Health()).State);
    }

    [Fact]
    public async Task Letter_ToSomebodyAway_BringsAHintAndNoAnswer()
    {
        // The headers of lists silence vacation scripts; a mail program of an office is not so polite.
        await dovecot.Script("anna", """
            require ["vacation", "editheader"];
            deleteheader "List-Unsubscribe";
            deleteheader "List-Unsubscribe-Post";
            vacation :subject "Absence du bureau" "Bonjour, je suis absente du 1er au 25 août 2019.";
            """);
        await sender.Ask("anna");
        Assert.Equal(1, await sender.Send());

        var anna = sender.House.Person(Summer.PersonOf("anna"));
        await Waiting.Until(async () => (await anna.Health()).Absence is not null, "the absence was read");
        Assert.Equal(new DateOnly(2019, 8, 25), (await anna.Health()).Absence!.To);
        Assert.Equal(PlaceStage.Asked, (await sender.House.Update("fr-75-1", sender.Plan.Id)).Stage);
        Assert.Empty((await sender.House.Grains.GetGrain<IReadingListGrain>(0).Open(null, null, null, 10)).Lines);
    }

    private async Task<string> Only(string mailbox)
    {
        await Waiting.Until(() => Task.FromResult(dovecot.MailOf(mailbox).Length == 1), "the letter arrived");
        return dovecot.MailOf(mailbox)[0];
    }

    private async Task<ProposalView> Proposed()
    {
        var list = sender.House.Grains.GetGrain<IReadingListGrain>(0);
        await Waiting.Until(async () => (await list.Open(null, null, null, 10)).Lines.Length == 1, "the reply was read");
        var line = (await list.Open(null, null, null, 10)).Lines[0];
        return (await sender.House.Grains.GetGrain<IProposalGrain>(line.Id).Read())!;
    }
}
