using Npgsql;

namespace Soliguide.Silo.Storage.Postgres;

/// <summary>How sessions are opened: so that neither side goes on holding what the other one, cut off or killed, can no longer let go.</summary>
internal static class PostgresSessions
{
    /// <summary>
    /// Sixteen sessions a pool: a silo has two, one of its readers and one that grain states, membership and schedule share. No session state of ours
    /// outlives a transaction, so that nothing has to be reset when a session goes back.
    /// </summary>
    private const string Ours =
        "Maximum Pool Size=16;No Reset On Close=true;Application Name=soliguide;TCP Keepalive=true;TCP Keepalive Time=5;TCP Keepalive Interval=2";

    /// <summary>
    /// A transaction in which nothing is asked for ten seconds is one of a silo that was cut off in the middle: its locks go. The server finds out in
    /// about as long that nobody is at the other end.
    /// </summary>
    private static readonly string Parameters = Written(
        ("idle_in_transaction_session_timeout", "10s"), ("tcp_keepalives_idle", "5"), ("tcp_keepalives_interval", "2"), ("tcp_keepalives_count", "3"));

    /// <summary>How every session is opened: what the setting says wins over what stands here.</summary>
    public static string Of(string setting)
    {
        var all = new NpgsqlConnectionStringBuilder($"{Ours};{setting}");
        all.Options = $"{Parameters} {all.Options}".TrimEnd();
        return all.ConnectionString;
    }

    /// <summary>A session of its own, in no pool, with more of the server's parameters.</summary>
    /// <param name="connection">How the others are opened.</param>
    /// <param name="parameters">Names and values; they hold no spaces.</param>
    public static NpgsqlConnectionStringBuilder Apart(string connection, params ReadOnlySpan<(string Name, string Value)> parameters)
    {
        var apart = new NpgsqlConnectionStringBuilder(connection) { Pooling = false };
        apart.Options = $"{apart.Options} {Written(parameters)}".Trim();
        return apart;
    }

    private static string Written(params ReadOnlySpan<(string Name, string Value)> parameters)
    {
        var words = new List<string>(parameters.Length);
        foreach (var (name, value) in parameters)
        {
            words.Add($"-c {name}={value}");
        }

        return string.Join(' ', words);
    }
}
