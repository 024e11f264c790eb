using Microsoft.Extensions.Options;
using Soliguide.Contracts.Persons;
using Soliguide.Silo.Storage.Reading;

namespace Soliguide.Silo.Privacy.Rules;

/// <summary>Absences that are over.</summary>
internal sealed class AbsenceRule(RetentionQuery query, IOptions<RetentionOptions> options) : IRetentionRule
{
    public string Name => "absences";

    public async Task<int> Count(DateTimeOffset now, CancellationToken stop) => (await query.Absences(Before(now), stop)).Count;

    public async Task<int> Apply(DateTimeOffset now, IGrainFactory grains, CancellationToken stop)
    {
        var dropped = 0;
        foreach (var person in await query.Absences(Before(now), stop))
        {
            stop.ThrowIfCancellationRequested();
            dropped += await grains.GetGrain<IPersonGrain>(person).DropAbsence(Before(now)) ? 1 : 0;
        }

        return dropped;
    }

    private DateOnly Before(DateTimeOffset now) => DateOnly.FromDateTime(now.UtcDateTime).AddDays(-options.Value.AbsenceDays);
}
