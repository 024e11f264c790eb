using Dapper;

namespace Soliguide.Silo.Storage.Reading;

/// <summary>All campaigns, read without waking them.</summary>
internal sealed class CampaignIndex(IDatabase database)
{
    /// <summary>The campaigns, the last changed first.</summary>
    public async Task<IReadOnlyList<CampaignRow>> List(CancellationToken stop = default)
    {
        await using var connection = await database.OpenAsync(stop);
        var rows = await connection.QueryAsync<(string Campaign, string? State, string? Title, long? ChangedAt)>(
            "SELECT campaign, state, title, changed_at FROM campaign_index ORDER BY coalesce(changed_at, 0) DESC, campaign;");
        return [.. rows.Select(row => new CampaignRow(row.Campaign, row.State, row.Title, row.ChangedAt.Instant()))];
    }
}

/// <summary>A campaign in a list.</summary>
/// <param name="Campaign">Its id.</param>
/// <param name="State">draft, running, paused, finished.</param>
/// <param name="Title">Its French title.</param>
/// <param name="ChangedAt">When it last changed (UTC).</param>
internal sealed record CampaignRow(string Campaign, string? State, string? Title, DateTimeOffset? ChangedAt);
