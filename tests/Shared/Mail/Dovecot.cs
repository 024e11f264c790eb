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

    /// <summary>Where another server asks whether a login is right (Dovecot's own protocol, which Postfix speaks).</summary>
    public int AuthPort { get; } = Ports.Free();

    private string Configuration => Path.Combine(root, "dovecot.conf");

    /// <summary>One that is not started yet but knows its ports, which others must be told first.</summary>
    public static Dovecot OnFreePorts() => new();

    /// <summary>Starts it.</summary>
    /// <param name="mailboxes">The local parts it knows; every other is refused with 550. One called <c>full</c> has no room for a letter.</param>
    /// <param name="submissionPort">Where what scripts send goes.</param>
    /// <param name="more">Lines for its configuration, after all others.</param>
    public async Task Start(string[] mailboxes, int submissionPort, string more = "")
    {
        await File.WriteAllTextAsync(Configuration, Main(submissionPort) + more);
        await File.WriteAllLinesAsync(
            Path.Combine(root, "users"), mailboxes.Select(m => $"{m}:{{PLAIN}}{Password}::::::{(m == "full" ? "userdb_quota_rule=*:bytes=100" : "")}"));
        foreach (var mailbox in mailboxes)
        {
            Directory.CreateDirectory(Path.Combine(root, "mail", mailbox));
        }

        await Tool.Run("chmod", ["755", root]);
        await Tool.Run("chown", ["-R", "mail:mail", Path.Combine(root, "mail")]);
        await Tool.Run("dovecot", ["-c", Configuration]);
    }

    /// <summary>The settings of a silo that reads one of its mailboxes.</summary>
    public IEnumerable<(string Key, string Value)> Mailbox(string user) =>
    [
        ("Imap:Host", "127.0.0.1"),
        ("Imap:Port", ImapPort.ToString(CultureInfo.InvariantCulture)),
        ("Imap:Security", "None"),
        ("Imap:User", user),
        ("Imap:Password", Password),
    ];

    /// <summary>Gives a mailbox a script (RFC 5228) that runs on every mail it gets.</summary>
    public async Task Script(string mailbox, string sieve)
    {
        var file = Path.Combine(root, "mail", mailbox, "active.sieve");
        await File.WriteAllTextAsync(file, sieve);
        await Tool.Run("chown", ["mail:mail", file]);
    }

    /// <summary>Takes from everybody, its owner too, all but the sight of a folder (RFC 4314). Works with the plug-in <c>acl</c> alone.</summary>
    public async Task Close(string mailbox, string folder)
    {
        var box = Path.Combine(root, "mail", mailbox, "Maildir", $".{folder}");
        Directory.CreateDirectory(box);
        await File.WriteAllTextAsync(Path.Combine(box, "dovecot-acl"), "owner l\n");
        await Tool.Run("chown", ["-R", "mail:mail", Path.Combine(root, "mail", mailbox)]);
    }

    /// <summary>Lays mails ready for a mailbox; the act that is returned delivers all of them at once.</summary>
    public async Task<Action> Lay(string mailbox, IEnumerable<byte[]> mails)
    {
        var box = Path.Combine(root, "mail", mailbox, "Maildir");
        var (ready, arrived) = (Path.Combine(root, "mail", mailbox, "ready"), Path.Combine(box, "new"));
        Directory.CreateDirectory(ready);
        foreach (var (i, bytes) in mails.Index())
        {
            // Second, millionth and process, as deliveries have them: where the names are all alike, Dovecot looks for each among all others.
            var name = string.Create(CultureInfo.InvariantCulture, $"{1_000_000_000 + i}.M{i * 48_271L % 1_000_000:D6}P{100 + i}.bench");
            await File.WriteAllBytesAsync(Path.Combine(ready, name), bytes);
        }

        await Tool.Run("chown", ["-R", "mail:mail", ready]);
        return () =>
        {
            foreach (var file in Directory.GetFiles(ready).Order(StringComparer.Ordinal))
            {
                File.Move(file, Path.Combine(arrived, Path.GetFileName(file)));
            }
        };
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
        service auth {
          inet_listener {
            address = 127.0.0.1
            port = {{AuthPort}}
          }
        }
        auth_mechanisms = plain login
        auth_failure_delay = 0
        service lmtp {
          inet_listener lmtp {
            address = 127.0.0.1
            port = {{LmtpPort}}
          }
        }
        protocol lmtp {
          mail_plugins = $mail_plugins sieve quota
        }
        plugin {
          sieve = file:~/sieve;active=~/active.sieve
          sieve_extensions = +editheader
          quota = maildir:All mail
        }

        """);
}
