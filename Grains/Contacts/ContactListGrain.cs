using Orleans.Concurrency;
using Soliguide.Contracts.Contacts;

namespace Soliguide.Grains.Contacts;

/// <summary>Lists the work of collecting mailboxes, from the table that follows the places.</summary>
[GrainType("contact-list"), StatelessWorker]
internal sealed class ContactListGrain(IContactBook book) : Grain, IContactListGrain
{
    private const int LargestPage = 1000;

    public async Task<GapPage> Gaps(GapQuery query)
    {
        var page = Math.Clamp(query.Max, 1, LargestPage);
        var lines = await book.Gaps(query with { Max = page + 1 });
        return lines.Count > page ? new GapPage([.. lines.Take(page)], lines[page - 1].Cursor) : new GapPage([.. lines], null);
    }

    public Task<ContactProgress[]> Progress(string? campaign) => book.Progress(campaign);
}
