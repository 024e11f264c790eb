using Microsoft.Extensions.Options;
using Soliguide.Contracts.Persons;
using Soliguide.Silo.Storage.Reading;

namespace Soliguide.Silo.Privacy.Rules;

/// <summary>Rows of letters of campaigns that are long over. Their links lead nowhere from then on, and late bounces name no letter.</summary>
internal sealed class LetterRule(RetentionQuery query, IOptions<RetentionOptions> options) : IRetentionRule
{
    public string Name => "letters";

    public async Task<int> Count(DateTimeOffset now, CancellationToken stop) => (await Due(now, stop)).Sum(due => due.Letters);

    public async Task<int> Apply(DateTimeOffset now, IGrainFactory grains, CancellationToken stop)
    {
        var dropped = 0;
        foreach (var (person, campaigns, _) in await Due(now, stop))
        {
            stop.ThrowIfCancellationRequested();
            dropped += await grains.GetGrain<IPersonGrain>(person).DropLetters(campaigns);
        }

        return dropped;
    }

    private Task<IReadOnlyList<(string Person, string[] Campaigns, int Letters)>> Due(DateTimeOffset now, CancellationToken stop) =>
        query.Letters(now.AddDays(-options.Value.LetterDays), stop);
}
