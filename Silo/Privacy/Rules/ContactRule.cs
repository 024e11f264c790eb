using Microsoft.Extensions.Options;
using Soliguide.Contracts.Persons;
using Soliguide.Silo.Storage.Reading;

namespace Soliguide.Silo.Privacy.Rules;

/// <summary>People whom nobody would ask about anything any more.</summary>
internal sealed class ContactRule(RetentionQuery query, IOptions<RetentionOptions> options) : IRetentionRule
{
    public string Name => "contacts without a place";

    public async Task<int> Count(DateTimeOffset now, CancellationToken stop) => (await query.Idle(stop)).Count(idle => idle.Since < Before(now));

    public async Task<int> Apply(DateTimeOffset now, IGrainFactory grains, CancellationToken stop)
    {
        var retired = 0;
        foreach (var (person, since) in await query.Idle(stop))
        {
            stop.ThrowIfCancellationRequested();
            if (since is null || since < Before(now))
            {
                retired += await grains.GetGrain<IPersonGrain>(person).Retire(Before(now)) ? 1 : 0;
            }
        }

        // The row of a cleared record is its key, which everybody can make of the address.
        await query.RemoveEmptyRows(stop);
        return retired;
    }

    private DateTimeOffset Before(DateTimeOffset now) => now.AddDays(-options.Value.ContactDays);
}
