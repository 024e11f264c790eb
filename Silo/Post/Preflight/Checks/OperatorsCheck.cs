using Soliguide.Domain.Campaigns;
using Soliguide.Silo.Post.Pacing;
using Soliguide.Silo.Storage.Reading;

namespace Soliguide.Silo.Post.Preflight.Checks;

/// <summary>How many people each mail operator has, and how long a letter to all of them takes at its pace.</summary>
internal sealed class OperatorsCheck(PreflightPlaces places, MailOperators operators, Pace pace) : IPreflightCheck
{
    public async Task<IReadOnlyList<Finding>> Look(CampaignPlan plan, CancellationToken cancellationToken)
    {
        var people = new Dictionary<MailOperator, int>();
        foreach (var (domain, count) in await places.PeopleByDomain(plan, cancellationToken))
        {
            var to = await operators.Of(domain, cancellationToken);
            people[to] = people.GetValueOrDefault(to) + count;
        }

        var all = people.Values.Sum();
        return
        [
            .. all == 0 ? [Finding.Warning("NOBODY")] : Array.Empty<Finding>(),
            .. people.OrderByDescending(p => p.Value).Select(p => Finding.Fine(
                "OPERATOR", p.Key.Name, p.Value, p.Key.PerHour, (double)p.Value / p.Key.PerHour)),
            .. pace.DayLimit is { } limit && limit < all ? [Finding.Warning("WARM_UP", limit, all)] : Array.Empty<Finding>(),
        ];
    }
}
