using Dapper;
using Microsoft.Extensions.Options;
using Orleans.Configuration;
using Soliguide.Contracts.Proposals;
using Soliguide.Grains.Proposals;

namespace Soliguide.Silo.Storage.Reading;

/// <summary>The proposals that wait, from the table that follows their states; to whom each was given stands in the state itself.</summary>
internal sealed class ProposalBook(IDatabase database, IOptions<ClusterOptions> cluster) : IProposalBook
{
    private const string LastTo = "json_extract(s.doc, '$.handedOn[#-1].to')";

    public async Task<IReadOnlyList<ReadingLine>> Open(ReadingQuery query)
    {
        await using var connection = await database.OpenAsync();
        var rows = await connection.QueryAsync<(string Id, string? Campaign, string? Person, string Territories, string Source, long ReceivedAt, string? For)>(
            $"""
            SELECT p.proposal, max(p.campaign), max(p.person), string_agg(p.territory, ' '), max(p.source), p.received_at, max({LastTo})
            FROM proposal AS p
            JOIN grain_state AS s ON s.service_id = @service AND s.grain_type = 'proposal' AND s.grain_key = p.proposal
            WHERE p.state = 'open' AND (@Campaign IS NULL OR p.campaign = @Campaign)
              AND (@Territory IS NULL
                OR EXISTS (SELECT 1 FROM proposal AS here WHERE here.proposal = p.proposal AND here.territory = @Territory))
              AND (@source IS NULL OR p.source = @source)
              AND (@For IS NULL OR {LastTo} = @For)
              AND (@After IS NULL
                OR (p.received_at, p.proposal) > (SELECT min(last.received_at), min(last.proposal) FROM proposal AS last WHERE last.proposal = @After))
            GROUP BY p.received_at, p.proposal ORDER BY p.received_at, p.proposal LIMIT @Max;
            """,
            new { query.Campaign, query.Territory, query.For, query.After, query.Max, source = query.Source?.ToString().ToLowerInvariant(), service = cluster.Value.ServiceId });
        return [.. rows.Select(row => new ReadingLine(
            row.Id,
            row.Campaign,
            row.Person,
            row.Territories.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            Enum.Parse<ProposalSource>(row.Source, ignoreCase: true),
            row.ReceivedAt.Instant())
        {
            For = row.For,
        })];
    }
}
