using System.Globalization;

namespace Soliguide.Tests.Shared.Mail;

/// <summary>
/// A real Dovecot with everything in a folder of its own: takes mail by LMTP for the mailboxes it was given, runs their Sieve scripts, and
/// lets them be read by IMAP. Needs root, to keep mail under another user.
/// </summary>
internal sealed class Dovecot : IAsyncDisposable
{
    /// <summary>The password of every mailbox.</summary>
    public const string Password = "secret";

    private readonly string root = Directory.CreateTempSubdirectory("soliguide-dovecot-").FullName;

    private Dovecot()
    {
    }

    /// <summary>Where IMAP listens.</summary>
    public int ImapPort { get; } = Ports.Free();

    /// <summary>Where LMTP listens.</summary>
    public int LmtpPort { get; } = Ports.Free();

    private string Configuration => Path.Combine(root, "dovecot.conf");

    /// <summary>One that is not started yet but knows its ports, which others must be told first.</summary>
    public static Dovecot OnFreePorts() => new();

    /// <summary>Starts it.</summary>
    /// <param name="mailboxes">The local parts it knows; every other is refused with 550.</param>
    /// <param name="submissionPort">Where what scripts send goes.</param>
    public async Task Start(string[] mailboxes, int submissionPort)
    {
        await File.WriteAllTextAsync(Configuration, Main(submissionPort));
        await File.WriteAllLinesAsync(
            Path.Combine(root, "users"), mailboxes.Select(m => $"{m}:{{PLAIN}}{Password}::::::"));
        foreach (var mailbox in mailboxes)
        {
            Directory.CreateDirectory(Path.Combine(root, "mail", mailbox));
        }

        await Tool.Run("chmod", ["755", root]);
        await Tool.Run("chown", ["-R", "mail:mail", Path.Combine(root, "mail")]);
        await Tool.Run("dovecot", ["-c", Configuration]);
    }

    /// <summary>Gives a mailbox a script (RFC 5228) that runs on every mail it gets.</summary>
    public async Task Script(string mailbox, string sieve)
    {
        var file = Path.Combine(root, "mail", mailbox, "active.sieve");
        await File.WriteAllTextAsync(file, sieve);
        await Tool.Run("chown", ["mail:mail", file]);
    }

    /// <summary>The files of the mails that a mailbox holds.</summary>
    public string[] MailOf(string mailbox)
    {
        var folder = Path.Combine(root, "mail", mailbox, "Maildir", "new");
        return Directory.Exists(folder) ? Directory.GetFiles(folder) : [];
    }

    public async ValueTask DisposeAsync()
    {
        await Tool.Run("doveadm", ["-c", Configuration, "stop"]);
        Directory.Delete(root, recursive: true);
    }

    private string Main(int submissionPort) => string.Create(CultureInfo.InvariantCulture, $$"""
        base_dir = {{root}}/run
        state_dir = {{root}}/run
        log_path = {{root}}/log
        protocols = imap lmtp
        listen = 127.0.0.1
        ssl = no
        disable_plaintext_auth = no
        auth_username_format = %n
        mail_location = maildir:{{root}}/mail/%n/Maildir
        mail_uid = mail
        mail_gid = mail
        first_valid_uid = 1
        hostname = mail.example.org
        postmaster_address = postmaster@example.org
        submission_host = 127.0.0.1:{{submissionPort}}
        passdb {
          driver = passwd-file
          args = {{root}}/users
        }
        userdb {
          driver = passwd-file
          args = {{root}}/users
          default_fields = uid=mail gid=mail home={{root}}/mail/%n
        }
        service imap-login {
          inet_listener imap {
            port = {{ImapPort}}
          }
          inet_listener imaps {
            port = 0
          }
        }
        service lmtp {
          inet_listener lmtp {
            address = 127.0.0.1
            port = {{LmtpPort}}
          }
        }
        protocol lmtp {
          mail_plugins = $mail_plugins sieve
        }
        plugin {
          sieve = file:~/sieve;active=~/active.sieve
          sieve_extensions = +editheader
        }

        """);
}
