using Dapper;
using Npgsql;
using Soliguide.Domain;

namespace Soliguide.Bench.Peer;

/// <summary>Where a season left its places; both sides keep these facts in tables of the same names. Equal, or the two did not do the same.</summary>
/// <param name="Stages">How many places stand where, in order of the stages' names.</param>
/// <param name="OnCallList">Places that somebody may still call.</param>
/// <param name="Letters">Letters by kind that left.</param>
internal sealed record SeasonEnd(ValueList<string> Stages, long OnCallList, ValueList<string> Letters)
{
    /// <summary>Reads it.</summary>
    public static async Task<SeasonEnd> Of(string connection)
    {
        await using var database = new NpgsqlConnection(connection);
        return new SeasonEnd(
            (await database.QueryAsync<string>("SELECT stage || ' ' || count(*) FROM place_update GROUP BY stage ORDER BY stage;")).ToValueList(),
            await database.ExecuteScalarAsync<long>("SELECT count(*) FROM place_update WHERE desk_reason IS NOT NULL;"),
            (await database.QueryAsync<string>("SELECT kind || ' ' || count(*) FROM letter WHERE state = 'handed' GROUP BY kind ORDER BY kind;")).ToValueList());
    }
}
