using Dapper;
using Npgsql;

namespace Soliguide.Bench.Peer.Hangfire;

/// <summary>The peer's tables: what a campaign must not forget, as somebody lays it out who has a job queue and SQL.</summary>
internal static class PeerSchema
{
    private const string Tables = """
        CREATE TABLE person (id text PRIMARY KEY, mail text NOT NULL, name text NULL);
        CREATE TABLE place
        (
          key       text PRIMARY KEY,
          territory text NOT NULL,
          covered   boolean NOT NULL,
          person    text NULL REFERENCES person,
          sheet     jsonb NOT NULL,
          card      jsonb NULL
        );
        CREATE INDEX place_covered ON place (territory, key) WHERE covered;
        CREATE INDEX place_person ON place (person);
        CREATE TABLE place_update
        (
          campaign    text NOT NULL,
          place_key   text NOT NULL REFERENCES place,
          entries     integer NOT NULL,
          doc         jsonb NOT NULL,
          stage       text GENERATED ALWAYS AS (doc ->> 'stage') STORED,
          desk_reason text GENERATED ALWAYS AS (doc #>> '{desk,reason}') STORED,
          PRIMARY KEY (campaign, place_key)
        );
        CREATE INDEX place_update_desk ON place_update (campaign, place_key) WHERE desk_reason IS NOT NULL;
        CREATE TABLE journal
        (
          campaign  text NOT NULL,
          place_key text NOT NULL,
          number    integer NOT NULL,
          entry     jsonb NOT NULL,
          PRIMARY KEY (campaign, place_key, number)
        );
        CREATE TABLE letter
        (
          campaign  text NOT NULL,
          person    text NOT NULL REFERENCES person,
          kind      text NOT NULL,
          state     text NOT NULL,
          due_at    timestamptz NOT NULL,
          leased_at timestamptz NULL,
          handed_at timestamptz NULL,
          PRIMARY KEY (campaign, person, kind)
        );
        CREATE INDEX letter_due ON letter (campaign, person) WHERE state = 'due';
        """;

    /// <summary>Makes them.</summary>
    public static async Task Make(NpgsqlDataSource source)
    {
        await using var connection = await source.OpenConnectionAsync();
        await connection.ExecuteAsync(Tables);
    }
}
