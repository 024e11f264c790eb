using System.Data.Common;
using System.Text;
using System.Text.Json;
using Soliguide.Silo.Post.Inbox;

namespace Soliguide.Silo.Storage.Reading;

/// <summary>Writes many mails in one transaction with statements that are prepared once.</summary>
internal sealed class InboundPen(DbConnection connection, DbTransaction transaction) : IDisposable
{
    private readonly Dictionary<string, DbCommand> commands = [];

    /// <summary>Keeps a mail; one that is there already only counts as a copy.</summary>
    public void Keep(string door, ArrivedMail mail, DateTimeOffset now)
    {
        var isNew = Run(
            """
            INSERT INTO inbound_mail (hash, door, arrived_at, state) VALUES (@hash, @door, @at, 'arrived')
            ON CONFLICT (hash) DO UPDATE SET copies = inbound_mail.copies + 1 RETURNING copies;
            """,
            ("@hash", mail.Hash), ("@door", door), ("@at", now.ToUnixTimeMilliseconds())) is 1L;
        if (isNew)
        {
            Run(
                "INSERT INTO inbound_raw (hash, size, bytes) VALUES (@hash, @size, @bytes) ON CONFLICT (hash) DO NOTHING;",
                ("@hash", mail.Hash), ("@size", mail.Size), ("@bytes", mail.Bytes));
        }
    }

    /// <summary>Writes what was read of a mail; that it failed before is forgotten once nothing is left to do.</summary>
    public void Note(SortedMail mail, DateTimeOffset now)
    {
        Run(
            """
            UPDATE inbound_mail SET state = @state, kind = @kind, because = @because, reader = @reader, campaign = @campaign, person = @person,
              sorted_at = @at
            WHERE hash = @hash AND (state <> 'erased' OR @state = 'erased');
            """,
            ("@state", Name(mail.State)), ("@kind", mail.Kind), ("@because", mail.Because), ("@reader", mail.Reader), ("@campaign", mail.Campaign),
            ("@person", mail.Person), ("@at", now.ToUnixTimeMilliseconds()), ("@hash", mail.Hash));
        if (mail.State != InboundState.Read)
        {
            Run("DELETE FROM inbound_attempt WHERE hash = @hash;", ("@hash", mail.Hash));
        }
    }

    /// <summary>What followed from a mail has been done.</summary>
    public void Settle(string hash, InboundState state)
    {
        Run("UPDATE inbound_mail SET state = @state WHERE hash = @hash AND state = 'read';", ("@state", Name(state)), ("@hash", hash));
        Run("DELETE FROM inbound_attempt WHERE hash = @hash;", ("@hash", hash));
    }

    /// <summary>Writes a new proposal's first state; false where there is one of its id.</summary>
    public bool Propose(NewProposal proposal) => Run(
        """
        INSERT INTO grain_state (service_id, grain_type, grain_key, version, doc, modified_at)
        VALUES (@service, 'proposal', @key, 1, @doc, CAST(unixepoch('now', 'subsec') * 1000 AS BIGINT))
        ON CONFLICT (service_id, grain_type, grain_key) DO NOTHING RETURNING version;
        """,
        ("@service", proposal.ServiceId), ("@key", proposal.Id), ("@doc", Encoding.UTF8.GetString(proposal.Document))) is not null;

    public void Dispose()
    {
        foreach (var command in commands.Values)
        {
            command.Dispose();
        }
    }

    internal static string Name(InboundState state) => JsonNamingPolicy.CamelCase.ConvertName(state.ToString());

    private object? Run(string text, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        if (!commands.TryGetValue(text, out var command))
        {
            commands[text] = command = connection.CreateCommand();
            command.CommandText = text;
            command.Transaction = transaction;
            foreach (var (name, _) in values)
            {
                var parameter = command.CreateParameter();
                parameter.ParameterName = name;
                command.Parameters.Add(parameter);
            }
        }

        foreach (var (name, value) in values)
        {
            command.Parameters[name].Value = value ?? DBNull.Value;
        }

        return command.ExecuteScalar();
    }
}

/// <summary>A proposal that is written for the first time: a state of its grain.</summary>
/// <param name="ServiceId">The Orleans service.</param>
/// <param name="Id">The proposal's key.</param>
/// <param name="Document">Its record in JSON.</param>
internal sealed record NewProposal(string ServiceId, string Id, byte[] Document);
