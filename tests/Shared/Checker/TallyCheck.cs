using Soliguide.Domain.Places.Updates;

namespace Soliguide.Tests.Shared.Checker;

/// <summary>The table that all figures are counted from beside the places.</summary>
internal sealed class TallyCheck
{
    private readonly Dictionary<(string Campaign, string Place), TallyRow> rows = [];

    /// <summary>The table, before any place.</summary>
    public async Task Read(Snapshot snapshot)
    {
        await foreach (var row in snapshot.Rows<TallyRow>(TallyRow.Query))
        {
            rows[(row.Campaign, row.Place)] = row;
        }
    }

    /// <summary>A place is looked at.</summary>
    public IEnumerable<Fault> Look(string place, string campaign, PlaceUpdate update)
    {
        var told = TallyRow.Of(campaign, place, update);
        if (!rows.Remove((campaign, place), out var row))
        {
            yield return new Fault(Rule.Tally, $"{place} in {campaign}", "is not counted.");
        }
        else if (!row.IsLike(told))
        {
            yield return new Fault(Rule.Tally, $"{place} in {campaign}", $"is counted as {row}, and says {told}.");
        }
    }

    /// <summary>All places were looked at: what is counted and not there.</summary>
    public IEnumerable<Fault> End() => rows.Keys.Select(row => new Fault(Rule.Tally, $"{row.Place} in {row.Campaign}", "is counted, and no place says so."));
}
