using Dapper;
using Soliguide.Contracts.Proposals;
using Soliguide.Grains.Proposals;

namespace Soliguide.Silo.Storage.Reading;

/// <summary>The proposals that wait, from the table that follows their states.</summary>
internal sealed class ProposalBook(IDatabase database) : IProposalBook
{
    public async Task<IReadOnlyList<ReadingLine>> Open(string? campaign, string? territory, string? after, int max)
    {
        await using var connection = await database.OpenAsync();
        var rows = await connection.QueryAsync<(string Id, string? Campaign, string? Person, string Territories, string Source, long ReceivedAt)>(
            """
            SELECT proposal, max(campaign), max(person), group_concat(territory, ' '), max(source), received_at FROM proposal
            WHERE state = 'open' AND (@campaign IS NULL OR campaign = @campaign)
              AND (@territory IS NULL
                OR EXISTS (SELECT 1 FROM proposal AS here WHERE here.proposal = proposal.proposal AND here.territory = @territory))
              AND (@after IS NULL
                OR (received_at, proposal) > (SELECT last.received_at, last.proposal FROM proposal AS last WHERE last.proposal = @after))
            GROUP BY received_at, proposal ORDER BY received_at, proposal LIMIT @max;
            """,
            new { campaign, territory, after, max });
        return [.. rows.Select(row => new ReadingLine(
            row.Id,
            row.Campaign,
            row.Person,
            row.Territories.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            Enum.Parse<ProposalSource>(row.Source, ignoreCase: true),
            row.ReceivedAt.Instant()))];
    }
}
