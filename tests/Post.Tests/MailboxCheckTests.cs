using Microsoft.Extensions.Options;
using Soliguide.Silo.Post.Inbox;
using Soliguide.Silo.Post.Preflight;
using Soliguide.Silo.Post.Preflight.Checks;
using Soliguide.Silo.Tests.Support;
using Soliguide.Tests.Shared.Mail;

namespace Soliguide.Post.Tests;

/// <summary>The preflight before a mailbox of a real Dovecot.</summary>
public sealed class MailboxCheckTests : IAsyncLifetime
{
    private const string WithRights = """
        protocol imap {
          mail_plugins = acl imap_acl
        }
        plugin {
          acl = vfile
        }

        """;

    private readonly Dovecot dovecot = Dovecot.OnFreePorts();

    public Task InitializeAsync() => dovecot.Start(["reponses"], Ports.Free(), WithRights);

    public async Task DisposeAsync() => await dovecot.DisposeAsync();

    [Fact]
    public async Task Look_MailboxThatOpens_SaysSoAndChangesNothing()
    {
        var found = await Look(Right);

        Assert.Equal((FindingWeight.Fine, "MAILBOX_FINE"), (found.Weight, found.Code));
        Assert.Equal($"Boîte aux lettres : 127.0.0.1:{dovecot.ImapPort} s'ouvre, 0 messages dans INBOX.", found.Words);
    }

    [Fact]
    public async Task Look_NoMailbox_Warns() => Assert.Equal(FindingWeight.Warning, (await Look(new ImapOptions())).Weight);

    [Fact]
    public async Task Look_WrongPassword_NamesTheSettingsAndKeepsThePassword()
    {
        var found = await Look(Right, imap => imap.Password = "not-this-one");

        Assert.Equal((FindingWeight.Refusal, "MAILBOX_LOGIN"), (found.Weight, found.Code));
        Assert.Contains("Imap:User", found.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("not-this-one", found.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Look_ClosedPort_SaysThatNobodyAnswers() =>
        Assert.Equal("MAILBOX_UNREACHABLE", (await Look(Right, imap => imap.Port = Ports.Free())).Code);

    [Fact]
    public async Task Look_ServerThatSaysNothing_EndsWithItsTime()
    {
        using var silent = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        silent.Start();
        using var time = new CancellationTokenSource(TimeSpan.FromSeconds(1));

        Assert.Equal("MAILBOX_UNREACHABLE", (await Look(Right, imap => imap.Port = ((System.Net.IPEndPoint)silent.LocalEndpoint).Port, time.Token)).Code);
    }

    [Fact]
    public async Task Look_FolderThatIsNotThere_NamesIt()
    {
        var found = await Look(Right, imap => imap.Mailbox = "Retours");

        Assert.Equal("MAILBOX_NO_FOLDER", found.Code);
        Assert.Contains("dossier Retours", found.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Look_FolderThatMayNotBeRead_SaysSo()
    {
        await dovecot.Close("reponses", "Fermee");

        Assert.Equal("MAILBOX_NO_RIGHT", (await Look(Right, imap => imap.Mailbox = "Fermee")).Code);
    }

    [Fact]
    public async Task Look_ServerWithoutTheTlsThatWasAskedFor_SaysSo()
    {
        Assert.Equal("MAILBOX_NO_TLS", (await Look(Right, imap => imap.Security = ImapSecurity.StartTls)).Code);
        Assert.Equal("MAILBOX_CERTIFICATE", (await Look(Right, imap => imap.Security = ImapSecurity.Tls)).Code);
    }

    [Fact]
    public async Task Look_PasswordThatOthersMayRead_IsRefused()
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, Dovecot.Password + "\n");
        await Tool.Run("chmod", ["644", file]);
        var found = await Look(Right, imap => imap.PasswordFile = file);
        await Tool.Run("chmod", ["600", file]);

        Assert.Equal("SECRET_UNREADABLE", found.Code);
        Assert.Equal("MAILBOX_FINE", (await Look(Right, imap => imap.PasswordFile = file)).Code);
        File.Delete(file);
    }

    private ImapOptions Right => new()
    {
        Host = "127.0.0.1",
        Port = dovecot.ImapPort,
        Security = ImapSecurity.None,
        User = "reponses",
        Password = Dovecot.Password,
    };

    private static async Task<Finding> Look(ImapOptions imap, Action<ImapOptions>? but = null, CancellationToken stop = default)
    {
        but?.Invoke(imap);
        return Assert.Single(await new MailboxCheck(Options.Create(imap)).Look(stop).WaitAsync(Waiting.Longest, CancellationToken.None));
    }
}
