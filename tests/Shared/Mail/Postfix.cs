using System.Globalization;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace Soliguide.Tests.Shared.Mail;

/// <summary>
/// A real Postfix with everything in a folder of its own, on a port of loopback: takes letters, refuses some recipients as they ask for by
/// name, and puts the others into one Maildir. Needs root, as Postfix does.
/// </summary>
internal sealed partial class Postfix : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(20);

    private readonly string root;

    private Postfix(string root, int port)
    {
        this.root = root;
        Port = port;
    }

    /// <summary>Where it listens.</summary>
    public int Port { get; }

    /// <summary>Its log.</summary>
    public string LogFile => Path.Combine(root, "log");

    private string Configuration => Path.Combine(root, "conf");

    private string Greylist => Path.Combine(Configuration, "greylist");

    /// <summary>Starts one.</summary>
    /// <param name="more">Lines for its main.cf, in place of those of the same name.</param>
    public static async Task<Postfix> Start(string more = "")
    {
        if (Environment.UserName != "root")
        {
            throw new InvalidOperationException("Postfix starts as root only. Run as root, as continuous integration does.");
        }

        var root = Directory.CreateTempSubdirectory("soliguide-postfix-").FullName;
        var postfix = new Postfix(root, Ports.Free());
        foreach (var folder in new[] { "conf", "queue", "data", "mail" })
        {
            Directory.CreateDirectory(Path.Combine(root, folder));
        }

        await File.WriteAllTextAsync(Path.Combine(postfix.Configuration, "main.cf"), Overridden(postfix.Main(), more));
        await File.WriteAllTextAsync(Path.Combine(postfix.Configuration, "master.cf"), postfix.Master());
        await File.WriteAllTextAsync(postfix.Greylist, "greylisted@example.org 450 4.2.0 Greylisted, come back later\n");
        await Tool.Run("chmod", ["755", root]);
        await Tool.Run("chown", ["postfix", Path.Combine(root, "data")]);
        await Tool.Run("chown", ["nobody", Path.Combine(root, "mail")]);
        await Tool.Run("postfix", ["-c", postfix.Configuration, "start"]);
        await Until(postfix.Listens);
        return postfix;
    }

    /// <summary>From now on greylisted recipients are welcome.</summary>
    public async Task LiftGreylist()
    {
        await File.WriteAllTextAsync(Greylist, "\n");
        await Tool.Run("postfix", ["-c", Configuration, "reload"]);
    }

    /// <summary>Tries again now what it could not deliver before.</summary>
    public Task Flush() => Tool.Run("postqueue", ["-c", Configuration, "-f"]);

    /// <summary>The letters that arrived, as the files they became.</summary>
    public string[] Delivered()
    {
        var folder = Path.Combine(root, "mail", "all", "new");
        return Directory.Exists(folder) ? Directory.GetFiles(folder) : [];
    }

    /// <summary>All that it wrote into its log so far.</summary>
    public async Task<string> Log()
    {
        await using var stream = new FileStream(LogFile, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync();
    }

    /// <summary>Message-IDs of the letters it has taken over, by its log: one for each copy.</summary>
    public List<string> Accepted()
    {
        var named = new Dictionary<string, string>();
        var accepted = new List<string>();
        using var stream = new FileStream(LogFile, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var at = Array.FindIndex(words, w => w.StartsWith("message-id=<", StringComparison.Ordinal));
            if (at > 0)
            {
                named[words[at - 1]] = words[at][12..^1];
            }
            else if (Array.FindIndex(words, w => w.StartsWith("nrcpt=", StringComparison.Ordinal)) is > 3 and var count && named.Remove(words[count - 3], out var id))
            {
                accepted.Add(id);
            }
        }

        return accepted;
    }

    /// <summary>Returns when it has passed on, or put aside, whatever it took.</summary>
    public Task Idle() => Until(() => IsEmpty("incoming") && IsEmpty("active") && IsEmpty("maildrop"));

    public async ValueTask DisposeAsync()
    {
        await Tool.Run("postfix", ["-c", Configuration, "stop"]);
        await Until(() => !Listens());
        Directory.Delete(root, recursive: true);
    }

    /// <summary>
    /// Every name once: each process warns of a name that comes twice, and its log server, which does so too, may wait for itself for ever.
    /// </summary>
    private static string Overridden(string main, string more)
    {
        static string NameOf(string entry) => entry.Split('=')[0].Trim();
        static IEnumerable<string> Entries(string text) => EntryStart().Split(text).Where(entry => entry.Trim().Length > 0);
        var names = Entries(more).Select(NameOf).ToHashSet();
        return string.Join('\n', Entries(main).Where(entry => !names.Contains(NameOf(entry))).Concat(Entries(more)).Select(entry => entry.TrimEnd())) + "\n";
    }

    /// <summary>A line that begins with a blank goes on with the one before.</summary>
    [GeneratedRegex(@"\n(?=\S)")]
    private static partial Regex EntryStart();

    private static async Task Until(Func<bool> fact)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!fact())
        {
            await Task.Delay(Glance, patience.Token);
        }
    }

    private bool IsEmpty(string queue) =>
        !Directory.EnumerateFiles(Path.Combine(root, "queue", queue), "*", SearchOption.AllDirectories).Any();

    private bool Listens()
    {
        using var client = new TcpClient();
        try
        {
            client.Connect("127.0.0.1", Port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private string Main() => $$"""
        compatibility_level = 3.6
        queue_directory = {{root}}/queue
        data_directory = {{root}}/data
        maillog_file = {{LogFile}}
        maillog_file_prefixes = {{root}}
        myhostname = relay.example.org
        mydestination =
        inet_interfaces = loopback-only
        inet_protocols = ipv4
        mynetworks = 127.0.0.0/8
        disable_dns_lookups = yes
        in_flow_delay = 0
        smtpd_peername_lookup = no
        smtpd_relay_restrictions = permit_mynetworks, reject
        smtpd_recipient_restrictions = check_recipient_access inline:{
            { unknown@example.org = 550 5.1.1 User unknown },
            { full@example.org = 452 4.2.2 Mailbox full },
            { overfull@example.org = 552 5.2.2 Mailbox full },
            { unwanted@example.org = 554 5.7.1 Client host blocked for spamming issues } },
            check_recipient_access texthash:{{Greylist}},
            permit_mynetworks, reject
        smtpd_end_of_data_restrictions = check_recipient_access inline:{ { late@example.org = 554 5.7.1 Message content rejected } }
        virtual_mailbox_domains = example.org
        virtual_mailbox_base = {{root}}/mail
        virtual_mailbox_maps = static:all/
        virtual_minimum_uid = 1
        virtual_uid_maps = static:65534
        virtual_gid_maps = static:65534

        """;

    private string Master() => string.Create(CultureInfo.InvariantCulture, $"""
        127.0.0.1:{Port} inet n - n - - smtpd
        pickup unix n - n 60 1 pickup
        cleanup unix n - n - 0 cleanup
        qmgr unix n - n 300 1 qmgr
        rewrite unix - - n - - trivial-rewrite
        bounce unix - - n - 0 bounce
        defer unix - - n - 0 bounce
        trace unix - - n - 0 bounce
        flush unix n - n 1000? 0 flush
        proxymap unix - - n - - proxymap
        smtp unix - - n - - smtp
        lmtp unix - - n - - lmtp
        error unix - - n - - error
        retry unix - - n - - error
        tlsmgr unix - - n 1000? 1 tlsmgr
        discard unix - - n - - discard
        virtual unix - n n - - virtual
        anvil unix - - n - 1 anvil
        postlog unix-dgram n - n - 1 postlogd

        """);
}
