using Soliguide.Domain.Places;
using Soliguide.Domain.Places.Public;
using Soliguide.Domain.Places.Sheets;
using Soliguide.GrpcApi.Feed;
using Soliguide.GrpcApi.Hosting;

namespace Soliguide.GrpcApi.Exports.Hsds;

/// <summary>
/// Which service an id of HSDS stands for. Made when somebody first asks; made anew for an id that it does not hold, where cards changed
/// since, but at most once a second: ids that stand for nothing must not keep the front door busy.
/// </summary>
internal sealed class HsdsIndex(CardStore cards, [FromKeyedServices(ApiClocks.Wire)] TimeProvider clock)
{
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);

    private readonly Lock making = new();
    private volatile Made made = new([], null, -1, default);

    /// <summary>The service with the place that offers it; null where nothing public has this id.</summary>
    public (PlaceCard Card, PlaceService Service)? Find(Guid id) => Look(id, made) ?? (Renew() ? Look(id, made) : null);

    private (PlaceCard Card, PlaceService Service)? Look(Guid id, Made known) =>
        known.Services.TryGetValue(id, out var name)
        && cards.Find(name.Place) is { } card
        && card.Services.FirstOrDefault(service => service.Id == name.Service) is { } service
            ? (card, service)
            : null;

    private bool Renew()
    {
        lock (making)
        {
            var (shelf, now) = (cards.Shelf, clock.GetUtcNow());
            var edits = shelf.Edits;
            if ((made.Shelf == shelf && made.Edits == edits) || now - made.At < Shortest)
            {
                return false;
            }

            var services = new Dictionary<Guid, (PlaceKey, string)>();
            foreach (var card in shelf.After(null, null))
            {
                foreach (var service in card.Services)
                {
                    services[HsdsMapping.ServiceId(card, service)] = (card.Key, service.Id);
                }
            }

            made = new Made(services, shelf, edits, now);
            return true;
        }
    }

    private sealed record Made(Dictionary<Guid, (PlaceKey Place, string Service)> Services, CardShelf? Shelf, int Edits, DateTimeOffset At);
}
