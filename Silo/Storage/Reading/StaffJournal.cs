using Dapper;
using Soliguide.Contracts.Staff;
using Soliguide.Grains.Staff;

namespace Soliguide.Silo.Storage.Reading;

/// <summary>What staff asked for, in the table <c>staff_act</c>.</summary>
internal sealed class StaffJournal(IDatabase database, IDatabaseWriter writer) : IStaffJournal
{
    public Task Add(StaffAct act) => writer.WriteAsync((connection, transaction) => connection.Execute(
        "INSERT INTO staff_act (at, actor, via, what, subject, refused) VALUES (@at, @By, @Via, @What, @Subject, @Refused);",
        new { at = act.At.ToUnixTimeMilliseconds(), act.By, act.Via, act.What, act.Subject, act.Refused },
        transaction));

    public async Task<StaffActLine[]> List(string? by, long? before, int max)
    {
        await using var connection = await database.OpenAsync();
        var rows = await connection.QueryAsync<(long Id, long At, string Actor, string Via, string What, string Subject, string? Refused)>(
            """
            SELECT id, at, actor, via, what, subject, refused FROM staff_act
            WHERE id < @before AND (@by IS NULL OR actor = @by) ORDER BY id DESC LIMIT @max;
            """,
            new { by, before = before ?? long.MaxValue, max });
        return [.. rows.Select(row => new StaffActLine(row.Id, new StaffAct(row.At.Instant(), row.Actor, row.Via, row.What, row.Subject, row.Refused)))];
    }
}
