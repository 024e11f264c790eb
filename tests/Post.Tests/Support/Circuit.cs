using Dapper;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using Soliguide.Silo.Post.Inbox;
using Soliguide.Silo.Post.Pacing;
using Soliguide.Silo.Storage;
using Soliguide.Silo.Tests.Support;
using Soliguide.Tests.Shared.Mail;

namespace Soliguide.Post.Tests.Support;

/// <summary>
/// A silo, its relay and the mailboxes behind it, all real: letters leave through Postfix into mailboxes of Dovecot, and what comes back by the same
/// way is read by IMAP.
/// </summary>
internal sealed class Circuit : IAsyncDisposable
{
    private readonly string aliases;

    private Circuit(string aliases, Dovecot dovecot, Postfix postfix, Sender sender) =>
        (this.aliases, Dovecot, Postfix, Sender) = (aliases, dovecot, postfix, sender);

    public Dovecot Dovecot { get; }

    public Postfix Postfix { get; }

    public Sender Sender { get; }

    /// <summary>Starts all three.</summary>
    /// <param name="mailboxes">People of example.org who have a mailbox.</param>
    /// <param name="more">Lines for the main.cf of the relay.</param>
    /// <param name="pace">Other limits.</param>
    public static async Task<Circuit> Start(string[] mailboxes, string more = "", Func<PaceBook, PaceBook>? pace = null)
    {
        var dovecot = Dovecot.OnFreePorts();
        var aliases = Directory.CreateTempSubdirectory("soliguide-aliases-").FullName;
        var domain = $"retours.{Sender.Domain}";
        await File.WriteAllTextAsync(
            Path.Combine(aliases, "returns"), $"/^[rb]-.*@{domain.Replace(".", "\\.", StringComparison.Ordinal)}$/ reponses@example.org\n");
        await Tool.Run("chmod", ["755", aliases]);
        var postfix = await Postfix.Start($"""
            virtual_mailbox_domains = example.org, {domain}
            virtual_transport = lmtp:inet:127.0.0.1:{dovecot.LmtpPort}
            virtual_alias_maps = regexp:{aliases}/returns
            smtpd_recipient_restrictions = permit_mynetworks, reject
            smtpd_end_of_data_restrictions =
            {more}

            """);
        await dovecot.Start([.. mailboxes, "reponses"], postfix.Port);
        var sender = await Sender.Start(
            postfix.Port, dovecot.Mailbox("reponses"), services => services.AddHostedService<MailRound>(), pace);
        return new Circuit(aliases, dovecot, postfix, sender);
    }

    /// <summary>The letters in a mailbox once there are so many, the oldest first, as octets.</summary>
    public async Task<byte[][]> Arrived(string mailbox, int letters = 1)
    {
        await Waiting.Until(() => Dovecot.MailOf(mailbox).Length == letters, $"{mailbox} has {letters} mails");
        return [.. Dovecot.MailOf(mailbox).OrderBy(File.GetLastWriteTimeUtc).Select(File.ReadAllBytes)];
    }

    /// <summary>Somebody sends a mail by the relay.</summary>
    public async Task Post(MimeMessage mail)
    {
        using var smtp = new SmtpClient();
        await smtp.ConnectAsync("127.0.0.1", Postfix.Port, SecureSocketOptions.None);
        await smtp.SendAsync(mail);
        await smtp.DisconnectAsync(quit: true);
    }

    /// <summary>Waits until mails of a kind were read and what follows from them is done.</summary>
    public Task Sorted(string kind, int mails = 1) => Waiting.Until(
        async () =>
        {
            await using var connection = await Sender.House.Get<IDatabase>().OpenAsync(CancellationToken.None);
            return await connection.ExecuteScalarAsync<int>("SELECT count(*) FROM inbound_mail WHERE kind = @kind AND state NOT IN ('arrived', 'read');", new { kind }) == mails;
        },
        $"{mails} mails of the kind {kind} were sorted");

    public async ValueTask DisposeAsync()
    {
        await Sender.DisposeAsync();
        await Dovecot.DisposeAsync();
        await Postfix.DisposeAsync();
        Directory.Delete(aliases, recursive: true);
    }
}
